(() => {
  "use strict";
  const gentle = matchMedia("(prefers-reduced-motion: reduce)");

  // A document may be shown twice on a page: the second one gets ids of its own.
  const rename = (root) => {
    for (const article of root.querySelectorAll("article[id]")) {
      const old = article.id;
      let number = 1;
      while ([...document.querySelectorAll(`article[id="${old}${number > 1 ? `-${number}` : ""}"]`)].some((other) => other !== article)) number += 1;
      if (number === 1) continue;
      const fresh = `${old}-${number}`;
      for (const element of [article, ...article.querySelectorAll("*")]) {
        for (const name of ["id", "href", "aria-labelledby"]) {
          const value = element.getAttribute(name);
          const hash = name === "href" ? "#" : "";
          if (value === hash + old) element.setAttribute(name, hash + fresh);
          else if (value?.startsWith(`${hash}${old}-`)) element.setAttribute(name, hash + fresh + value.slice(hash.length + old.length));
        }
      }
    }
  };

  const light = (root, ref) => {
    for (const lit of root.querySelectorAll(".lit")) lit.classList.remove("lit");
    if (ref) for (const twin of root.querySelectorAll(`[data-r="${CSS.escape(ref)}"]`)) twin.classList.add("lit");
  };

  const lead = (target) => {
    target.closest("details")?.setAttribute("open", "");
    const noise = target.closest(".noise");
    const show = noise && noise.closest(".source").querySelector(".show");
    if (show) show.checked = true;
    if (!target.matches("a[href], button")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest", behavior: gentle.matches ? "auto" : "smooth" });
  };

  const enliven = (root) => {
    root.dataset.live = "";
    rename(root);
    const scope = (element) => element.closest("article") ?? root;
    const over = (event) => {
      const element = event.target.closest("[data-r]");
      light(root, null);
      if (element) light(scope(element), element.dataset.r);
    };
    root.addEventListener("pointerover", over);
    root.addEventListener("focusin", over);
    root.addEventListener("pointerleave", () => light(root, null));
    root.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      const mark = link ? null : event.target.closest(".m[data-r]");
      if (!link && (!mark || String(getSelection()))) return;
      const article = scope(link ?? mark);
      const name = link ? link.getAttribute("href").slice(1) : `${article.id}-${mark.dataset.r}`;
      const target = article.querySelector(`[id="${CSS.escape(name)}"]`);
      if (!target) return;
      event.preventDefault();
      lead(target);
      light(article, target.dataset.r);
    });
  };

  for (const root of document.querySelectorAll(".communique:not([data-live])")) enliven(root);
})();
