// What a test asks of a page that is open in `frame`; each answer is plain data.
const checks = {
  // Texts whose colour stands out too little from what is behind them, by WCAG 2.
  contrast(win) {
    const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour) => {
      const [r, g, b] = channels(colour).slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = win.getComputedStyle(at).backgroundColor;
        const parts = channels(colour);
        if (parts.length === 3 || parts[3] > 0) return colour;
      }
      return "rgb(255, 255, 255)";
    };
    return checks.texts(win).flatMap(({ node }) => {
      const element = node.parentElement;
      const styles = win.getComputedStyle(element);
      const inside = element.closest("svg") && element.closest(".lane")?.querySelector("rect");
      const colour = element.closest("svg") ? styles.fill : styles.color;
      const ground = inside && element.getAttribute("text-anchor") === "middle" ? win.getComputedStyle(inside).fill : behind(element);
      const [dark, light] = [luminance(colour), luminance(ground)].sort((a, b) => a - b);
      const ratio = (light + 0.05) / (dark + 0.05);
      return ratio < 4.5 ? [`${ratio.toFixed(2)} ${colour} on ${ground}: ${node.data.trim().slice(0, 20)}`] : [];
    });
  },

  // Visible texts with the boxes of their lines.
  texts(win) {
    const walker = win.document.createTreeWalker(win.document.body, win.NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.data.trim() || node.parentElement.closest("style, script, select, title") || !node.parentElement.checkVisibility()) continue;
      const range = win.document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (boxes.length) found.push({ node, boxes });
    }
    return found;
  },

  // Lines of text that lie over one another.
  overlaps(win) {
    const slack = 3;
    const boxes = checks.texts(win).flatMap(({ node, boxes }) => {
      const clip = node.parentElement.closest(".source, .scroll")?.getBoundingClientRect();
      return boxes.filter((box) => !clip || (box.bottom <= clip.bottom && box.right <= clip.right)).map((box) => ({ node, box }));
    });
    boxes.sort((one, other) => one.box.top - other.box.top);
    const found = [];
    boxes.forEach(({ node, box }, place) => {
      for (let next = place + 1; next < boxes.length && boxes[next].box.top < box.bottom - slack; next += 1) {
        const { node: other, box: its } = boxes[next];
        if (other !== node && its.left < box.right - slack && box.left < its.right - slack) found.push(`${node.data.trim().slice(0, 20)} / ${other.data.trim().slice(0, 20)}`);
      }
    });
    return found;
  },

  // What is wider than its place, but for regions that scroll.
  overflows(win) {
    const root = win.document.documentElement;
    const wide = [...win.document.body.querySelectorAll("*")].filter((element) => {
      if (element.closest(".scroll, svg, .skip") || element.scrollWidth <= element.clientWidth + 1) return false;
      return element.clientWidth > 0 && win.getComputedStyle(element).display !== "inline";
    });
    const found = wide.map((element) => `${element.tagName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`);
    return root.scrollWidth > root.clientWidth ? [...found, `page: ${root.scrollWidth}`] : found;
  },

  // The longest line of Chinese text, in characters.
  longest_line(win) {
    return Math.max(...checks.texts(win).flatMap(({ node, boxes }) => boxes.map((box) => box.width / parseFloat(win.getComputedStyle(node.parentElement).fontSize))));
  },

  twins(win, ref) {
    return [...win.document.querySelectorAll(`[data-r="${ref}"]`)];
  },

  lit(win) {
    return [...win.document.querySelectorAll(".lit")].map((element) => `${element.localName}.${element.dataset.r}`).sort();
  },

  hover(win, selector) {
    win.document.querySelector(selector).dispatchEvent(new win.PointerEvent("pointerover", { bubbles: true }));
    return checks.lit(win);
  },

  // Follow a link as the keyboard does; where the focus is then, and whether that can be seen.
  follow(win, selector) {
    const link = win.document.querySelector(selector);
    link.focus();
    link.click();
    const at = win.document.activeElement;
    return { id: at.id, seen: at.getBoundingClientRect().height > 0, lit: checks.lit(win) };
  },

  duplicates(win) {
    const ids = [...win.document.querySelectorAll("[id]")].map((element) => element.id);
    return ids.filter((id, place) => ids.indexOf(id) !== place);
  },

  dangling(win) {
    return [...win.document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href").slice(1)).filter((id) => !win.document.getElementById(id));
  },

  // What the keyboard stops at and a screen reader has no name for.
  nameless(win) {
    const stops = [...win.document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
    return stops
      .filter((stop) => !(stop.getAttribute("aria-label") || stop.textContent.trim() || stop.closest("label")))
      .map((stop) => stop.outerHTML.slice(0, 80));
  },

  requests(win) {
    return win.performance.getEntriesByType("resource").map((entry) => entry.name);
  },

  background(win, selector) {
    return win.getComputedStyle(win.document.querySelector(selector)).backgroundColor;
  },

  focus(win, selector) {
    win.document.querySelector(selector).focus();
    return win.document.activeElement.matches(selector);
  },

  choose(win, name, value) {
    const select = win.document.querySelector(`select[name="${name}"]`);
    select.value = value;
    select.dispatchEvent(new win.Event("change", { bubbles: true }));
    return checks.shown(win);
  },

  async reset(win) {
    win.document.querySelector('button[type="reset"]').click();
    await new Promise((done) => setTimeout(done, 20));
    return checks.shown(win);
  },

  shown(win) {
    const visible = (selector) => [...win.document.querySelectorAll(selector)].filter((element) => element.getClientRects().length).length;
    return { rows: visible(".index tbody tr"), documents: visible("section.document"), count: win.document.querySelector("#count").textContent };
  },

  height(win) {
    return Math.ceil(win.document.body.getBoundingClientRect().bottom) + 12;
  },

  fonts(win, selector) {
    return win.getComputedStyle(win.document.querySelector(selector)).fontFamily;
  },
};

const frame = document.querySelector("iframe");
frame.addEventListener("load", async () => {
  // Sections that are far from the window are measured too.
  const style = frame.contentDocument.createElement("style");
  style.textContent = ".document { content-visibility: visible !important }";
  frame.contentDocument.head.append(style);
  const answers = [];
  for (const [name, ...rest] of JSON.parse(document.querySelector("#asked").textContent)) answers.push(await checks[name](frame.contentWindow, ...rest));
  document.querySelector("#answers").textContent = JSON.stringify(answers);
});
frame.srcdoc = document.querySelector("#page").content.textContent;
