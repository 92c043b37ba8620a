/**
 * What a parallel page does: a row under the pointer or the focus is lit, and a word with the words that match it. Arrow keys walk rows and
 * words, a click keeps a word lit. Columns can be hidden, and all rows but those to look at.
 */
export const parallelScript = `
const table = document.querySelector('table');
const rows = [...table.querySelectorAll('tr.unit')];
let pinned = null;
function light(word) {
  for (const lit of table.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (!word) return;
  const row = word.closest('tr');
  for (const match of row.querySelectorAll('[data-g="' + word.dataset.g + '"]')) match.classList.add('lit');
}
const wordAt = event => event.target instanceof Element ? event.target.closest('[data-g]') : null;
table.addEventListener('pointerover', event => { if (!pinned) light(wordAt(event)); });
table.addEventListener('pointerleave', () => { if (!pinned) light(null); });
table.addEventListener('click', event => {
  const word = wordAt(event);
  pinned = word && word !== pinned ? word : null;
  light(pinned);
  const row = event.target.closest('tr.unit');
  if (row && !event.target.closest('a')) stop(row);
});
const seen = () => rows.filter(row => row.offsetParent !== null);
function stop(row) {
  for (const other of rows) other.tabIndex = other === row ? 0 : -1;
}
function go(row) {
  stop(row);
  pinned = null;
  light(null);
  row.focus();
  row.scrollIntoView({block: 'nearest'});
}
if (rows[0]) stop(rows[0]);
table.addEventListener('keydown', event => {
  const row = event.target.closest('tr.unit');
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = seen();
  const at = all.indexOf(row);
  const words = [...row.querySelectorAll('td')].filter(cell => cell.offsetParent !== null).slice(0, 1)
    .flatMap(cell => [...cell.querySelectorAll('[data-g]')]);
  const on = words.indexOf(pinned);
  const walk = {ArrowDown: 1, ArrowUp: -1}[event.key];
  const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (walk) { const next = all[at + walk]; if (next) go(next); }
  else if (event.key === 'Home') go(all[0]);
  else if (event.key === 'End') go(all.at(-1));
  else if (step && words.length) {
    pinned = words[on < 0 ? (step > 0 ? 0 : words.length - 1) : (on + step + words.length) % words.length];
    light(pinned);
  }
  else if (event.key === 'Escape') { pinned = null; light(null); }
  else return;
  event.preventDefault();
});
for (const button of document.querySelectorAll('[data-column]'))
  button.addEventListener('click', () => {
    const shown = button.getAttribute('aria-pressed') === 'true';
    const others = [...document.querySelectorAll('[data-column][aria-pressed="true"]')].length;
    if (shown && others === 1) return;
    button.setAttribute('aria-pressed', String(!shown));
    for (const cell of document.querySelectorAll('[data-lang="' + button.dataset.column + '"]')) cell.hidden = shown;
    const count = [...document.querySelectorAll('[data-column][aria-pressed="true"]')].length;
    for (const cell of table.querySelectorAll('tr.found td[colspan]')) cell.colSpan = count;
  });
for (const button of document.querySelectorAll('[data-rows]'))
  button.addEventListener('click', () => {
    table.classList.toggle('doubtful-only', button.dataset.rows === 'doubtful');
    for (const other of document.querySelectorAll('[data-rows]')) other.setAttribute('aria-pressed', String(other === button));
    const first = seen()[0];
    if (first) stop(first);
  });
`
