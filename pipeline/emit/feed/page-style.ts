/** Colours, type and the head that all pages share. Contrasts are at least 4.5 to 1, in both schemes. */
export const pageStyle = `
:root {
  --paper: #fbfaf7; --raised: #ffffff; --sunken: #f1efe9; --line: #dcd8cd; --ink: #1c2227; --quiet: #59616a;
  --accent: #0b5a6b; --tint: #e6f1f2; --word: #ffe6a1; --word-ink: #1c2227; --good: #1c6b3c; --fair: #8a5a00; --bad: #a5281b;
  --notice: #fdf3dc; --notice-line: #e3c98c;
  --text: "Source Serif 4", "Noto Serif", Charter, "Iowan Old Style", Georgia, serif;
  --frame: "Inter", "Noto Sans", "Segoe UI", system-ui, -apple-system, sans-serif;
  --han: "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181b; --raised: #1b2024; --sunken: #20262b; --line: #343c43; --ink: #e8e6e1; --quiet: #a6aeb5;
    --accent: #84cbd8; --tint: #1d2f34; --word: #5f4a10; --word-ink: #fff3d0; --good: #7fcf9d; --fair: #e5b65c; --bad: #f29b8d;
    --notice: #2d2615; --notice-line: #5d4c22;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 6rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--frame); }
:lang(zh) { font-family: var(--frame), var(--han); line-break: strict; text-spacing-trim: normal; }
[data-l] { display: none; }
:root[data-ui="nb"] [data-l="nb"], :root[data-ui="en"] [data-l="en"], :root[data-ui="zh-Hans"] [data-l="zh-Hans"] { display: inline; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
h1 { font: 600 clamp(1.45rem, 1.1rem + 1.4vw, 2.1rem)/1.25 var(--text); letter-spacing: -.01em; margin: 0; text-wrap: balance; }
h1:lang(zh), h2:lang(zh), h3:lang(zh) { font-family: var(--han); letter-spacing: 0; }
main { max-width: 96rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 4rem; }
.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1.5rem; max-width: 96rem; margin: 0 auto; padding: .9rem clamp(1rem, 3vw, 2.5rem) 0; font-size: .9rem; }
.choices { display: none; gap: 2px; padding: 2px; border: 1px solid var(--line); border-radius: .55rem; background: var(--sunken); }
.live .choices { display: inline-flex; flex-wrap: wrap; }
.choices button { font: inherit; font-size: .85rem; line-height: 1.3; min-height: 1.75rem; color: var(--quiet); background: none; border: 0; border-radius: .4rem; padding: .2rem .65rem; cursor: pointer; }
.choices button:hover { color: var(--ink); }
.choices button[aria-pressed="true"] { color: var(--ink); background: var(--raised); box-shadow: 0 0 0 1px var(--line); font-weight: 600; }
@media (forced-colors: active) { .choices button[aria-pressed="true"] { outline: 2px solid; } }
@media print {
  :root { --paper: #fff; --raised: #fff; --sunken: #fff; --line: #bbb; --ink: #000; --quiet: #444; --accent: #000; --tint: #fff; --notice: #fff; --notice-line: #999; --good: #000; --fair: #000; --bad: #000; color-scheme: light; }
  .choices, .bar, .screen { display: none !important; }
  main { padding: 0; max-width: none; }
  body { font-size: 9.5pt; }
}
`
