// Small helps for hands: all that the desk does works without them.
"use strict";

// In a document, words and the records that stand on them light each other up.
const article = document.querySelector("article.text");
const records = new Map();
for (const li of document.querySelectorAll("[data-record]")) records.set(li.dataset.record, li);
function light(ids) {
  for (const x of document.querySelectorAll(".lit")) x.classList.remove("lit");
  for (const id of ids) {
    records.get(id)?.classList.add("lit");
    for (const m of article.querySelectorAll(".m")) if (m.dataset.records.split(" ").includes(id)) m.classList.add("lit");
  }
}
if (article && records.size) {
  article.addEventListener("click", e => {
    const m = e.target.closest(".m");
    if (!m) return;
    const ids = m.dataset.records.split(" ");
    light(ids);
    records.get(ids[0])?.scrollIntoView({ block: "nearest" });
  });
  for (const [id, li] of records) {
    const show = () => { light([id]); document.getElementById("w-" + id)?.scrollIntoView({ block: "center" }); };
    li.addEventListener("click", e => { if (!e.target.closest("button, summary, select, input")) show(); });
    li.addEventListener("keydown", e => { if (e.key === "Enter" && e.target === li) show(); });
  }
  const at = location.hash.replace("#r-", "");
  if (records.has(at)) light([at]);
}

// One key does what a button says that names it: of the row that has the focus, else of the page. j and k go through rows, the arrows
// through the columns of the board, ? shows all keys.
const keys = document.getElementById("keys");
const rows = [...document.querySelectorAll("main [data-row], main .board li > a, main table.rows tbody tr > td:first-child a, main [data-record]")];
const go = x => { x?.focus(); x?.scrollIntoView({ block: "nearest" }); };
function column(by) {
  const all = [...document.querySelectorAll(".board section")].filter(s => s.querySelector("li > a"));
  const at = all.indexOf(document.activeElement.closest(".board section"));
  go(all[Math.min(Math.max(at + by, 0), all.length - 1)]?.querySelector("li > a"));
}
document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.matches("input, textarea, select") || keys?.open && e.key !== "?") return;
  const row = document.activeElement.closest("[data-row]");
  const named = `[data-key="${CSS.escape(e.key)}"]`;
  const b = row?.querySelector(named) ?? [...document.querySelectorAll(named)].find(x => !x.closest("[data-row]"));
  const at = rows.findIndex(x => x.contains(document.activeElement));
  if (b) b.click();
  else if (e.key === "j") go(rows[Math.min(at + 1, rows.length - 1)]);
  else if (e.key === "k") go(rows[Math.max(at - 1, 0)]);
  else if (e.key === "ArrowRight" && document.querySelector(".board")) column(1);
  else if (e.key === "ArrowLeft" && document.querySelector(".board")) column(-1);
  else if (e.key === "/") document.getElementById("q")?.focus();
  else if (e.key === "?" && keys) keys.open ? keys.close() : keys.showModal();
  else return;
  e.preventDefault();
});
const shown = document.getElementById("keys-shown");
if (keys && shown) { shown.hidden = false; shown.addEventListener("click", () => keys.showModal()); }

// In the form of a record, its words are taken from where they are marked in the text, whole words at a time, with some of what stands
// around them; or from the sentence that is chosen.
const quote = document.querySelector("[data-quote]");
const take = document.querySelector("[data-take]");
const around = document.querySelector("[data-around]");
const sentence = document.querySelector("[data-sentence]");
const missed = document.querySelector("[data-missed]");
const inWord = /[\p{L}\p{N}\p{M}]/u;
function marked() {
  const s = getSelection();
  if (!article || s.isCollapsed || !article.contains(s.anchorNode) || !article.contains(s.focusNode)) return null;
  const range = s.getRangeAt(0), at = range.startContainer;
  const part = (at.nodeType === Node.ELEMENT_NODE ? at : at.parentElement).closest(".sec");
  if (!part?.contains(range.endContainer)) return { words: s.toString().trim(), around: "" };
  const before = document.createRange();
  before.setStart(part, 0);
  before.setEnd(at, range.startOffset);
  const text = part.textContent;
  let from = before.toString().length, to = from + range.toString().length;
  while (from < to && !text[from].trim()) from++;
  while (from < to && !text[to - 1].trim()) to--;
  if (from === to) return null;
  while (from > 0 && inWord.test(text[from]) && inWord.test(text[from - 1])) from--;
  while (to < text.length && inWord.test(text[to - 1]) && inWord.test(text[to])) to++;
  const near = text.slice(Math.max(from - 60, 0), from), behind = text.slice(to, to + 60);
  const whole = (from > 60 ? near.replace(/^\S*/, "") : near) + text.slice(from, to) + (to + 60 < text.length ? behind.replace(/\S*$/, "") : behind);
  return { words: text.slice(from, to), around: whole.trim() };
}
if (quote && take) {
  let last = null;
  document.addEventListener("selectionchange", () => {
    last = marked() ?? last;
    take.hidden = !last;
  });
  take.addEventListener("click", () => {
    quote.value = last.words;
    if (around) around.value = last.around;
    if (sentence) sentence.value = "";
    take.hidden = true;
    quote.focus();
  });
}
if (quote && sentence) {
  let filled = "";
  sentence.addEventListener("change", () => {
    if (quote.value.trim() !== filled || !sentence.value) return;
    quote.value = filled = sentence.selectedOptions[0].text;
  });
}
let held = null; // a pointer that goes down on the link ends the selection
missed?.addEventListener("pointerdown", () => { held = marked(); });
missed?.addEventListener("click", () => {
  const m = marked() ?? held;
  if (!m || m.words.length > 600) return;
  const to = new URL(missed.href);
  to.searchParams.set("quote", m.words);
  to.searchParams.set("around", m.around);
  missed.href = to;
});
const mends = document.querySelector("[data-mends]");
if (mends && article) {
  light([mends.dataset.mends]);
  document.getElementById("w-" + mends.dataset.mends)?.scrollIntoView({ block: "center" });
  (document.querySelector("[aria-invalid]") ?? mends.querySelector("select, input:not([type=hidden]), textarea"))?.focus({ preventScroll: true });
}
