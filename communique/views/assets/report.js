(() => {
  "use strict";
  const filters = document.querySelector(".filters");
  const rows = [...document.querySelectorAll(".index tbody tr")];
  const count = document.querySelector("#count");
  const selects = [...filters.querySelectorAll("select")];

  const apply = () => {
    let shown = 0;
    for (const row of rows) {
      const fits = selects.every(({ name, value }) => !value || row.dataset[name].split(" ").includes(value));
      row.hidden = !fits;
      document.getElementById(row.dataset.document).hidden = !fits;
      shown += fits;
    }
    count.textContent = `${shown} of ${rows.length} documents`;
  };

  filters.hidden = false;
  filters.addEventListener("change", apply);
  filters.addEventListener("reset", () => queueMicrotask(apply));
  apply();
})();
