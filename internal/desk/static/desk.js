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

// In the review queue, one key decides.
document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.matches("input, textarea, select")) return;
  const b = document.querySelector(`[data-key="${CSS.escape(e.key)}"]`);
  if (b) { e.preventDefault(); b.click(); }
});
