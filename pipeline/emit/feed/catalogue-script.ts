/** What the catalogue does: it shows the works whose titles, in any language, hold all words of the search. */
export const catalogueScript = `
const works = [...document.querySelectorAll('.work')];
const find = document.getElementById('find');
find.addEventListener('input', () => {
  const words = find.value.toLowerCase().split(/\\s+/u).filter(Boolean);
  for (const work of works) work.hidden = !words.every(word => work.dataset.titles.includes(word));
  document.querySelector('.nothing').hidden = works.some(work => !work.hidden);
});
`
