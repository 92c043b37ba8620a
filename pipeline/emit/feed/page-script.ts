/** What every page does: it takes the reader's language, else English, and keeps what is chosen, where the browser lets it. Buttons are there for readers with a script only. */
export const pageScript = `
'use strict';
const root = document.documentElement;
root.classList.add('live');
const buttons = [...document.querySelectorAll('[data-choose]')];
const offered = buttons.map(button => button.dataset.choose);
function speak(locale) {
  root.dataset.ui = locale;
  root.lang = locale;
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.choose === locale));
}
function kept() {
  try { return localStorage.getItem('samsvar-language'); } catch { return null; }
}
function keep(locale) {
  try { localStorage.setItem('samsvar-language', locale); } catch {}
}
function fitting(tag) {
  const language = tag.toLowerCase().split('-')[0];
  const wanted = {no: 'nb', nn: 'nb', zh: 'zh-Hans'}[language] || language;
  return offered.includes(wanted) ? wanted : null;
}
const asked = offered.includes(kept()) ? kept() : navigator.languages.map(fitting).find(Boolean) || 'en';
speak(asked);
for (const button of buttons)
  button.addEventListener('click', () => { speak(button.dataset.choose); keep(button.dataset.choose); });
`
