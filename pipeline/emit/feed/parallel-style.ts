/** The look of a parallel page: a column for each language, on narrow screens one under the other; on paper, black on white. */
export const parallelStyle = `
.masthead { margin: .75rem 0 1.75rem; }
.eyebrow { margin: 0 0 .5rem; font-size: .8rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--accent); }
.eyebrow :lang(zh) { letter-spacing: .1em; }
.subtitle { margin: .35rem 0 0; color: var(--quiet); font: 400 1.05rem/1.45 var(--text); }
.subtitle:lang(zh) { font-family: var(--han); font-size: 1rem; }
.facts { margin: .9rem 0 0; font-size: .9rem; color: var(--quiet); }
.editions { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; margin-bottom: 1.5rem; }
.edition { padding: .85rem 1rem; border: 1px solid var(--line); border-radius: .7rem; background: var(--raised); font-size: .85rem; line-height: 1.5; }
.edition h2 { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; font: 600 .95rem/1.3 var(--frame); margin: 0; }
.badge { font-size: .75rem; font-weight: 600; padding: .12rem .5rem; border-radius: 1rem; border: 1px solid var(--line); color: var(--quiet); }
.badge.original { color: var(--good); border-color: currentColor; }
.badge.specimen { color: var(--bad); border-color: currentColor; }
.badge.unofficial-translation { color: var(--fair); border-color: currentColor; }
.notice { margin: .6rem 0 0; padding: .45rem .7rem; background: var(--notice); border: 1px solid var(--notice-line); border-radius: .4rem; }
.edition dl { display: grid; grid-template-columns: auto 1fr; gap: .15rem .8rem; margin: .6rem 0 0; }
.edition dt { color: var(--quiet); } .edition dd { margin: 0; overflow-wrap: anywhere; }
.tools { display: none; flex-wrap: wrap; gap: .6rem 1rem; margin: 0 0 .75rem; }
.live .tools { display: flex; }
.tools .choices { align-items: center; }
.tools .choices > span:first-child { padding: 0 .35rem 0 .6rem; font-size: .8rem; color: var(--quiet); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th.sign, td.sign { width: 2.6rem; }
thead th { position: sticky; top: 0; z-index: 1; padding: .6rem .9rem; text-align: start; font: 600 .9rem/1.3 var(--frame); background: var(--paper); border-bottom: 2px solid var(--line); }
.unit > * { padding: .6rem .9rem; border-bottom: 1px solid var(--line); vertical-align: top; text-align: start; }
.unit td { font: 400 1.03rem/1.62 var(--text); overflow-wrap: break-word; hyphens: auto; }
.unit td:lang(zh) { font: 400 1rem/1.8 var(--frame), var(--han); font-family: var(--han); }
.unit.heading > * { padding-top: 1.9rem; }
.unit.heading td { font-weight: 650; font-size: 1.15rem; line-height: 1.4; hyphens: manual; }
.unit.lead td { font-weight: 600; }
.unit .sign { padding-inline: 0; text-align: center; font-weight: 400; }
.mark { display: inline-block; min-width: 1.6rem; min-height: 1.6rem; line-height: 1.6rem; text-align: center; text-decoration: none; border-radius: .35rem; font-size: .9rem; color: var(--quiet); }
a.mark:hover { background: var(--sunken); }
.mark.reviewed { color: var(--good); font-weight: 700; } .mark.sure { color: var(--good); } .mark.likely { color: var(--fair); }
.mark.doubtful, .mark.untranslated { color: var(--bad); }
.marker { color: var(--quiet); }
.none { color: var(--quiet); } .unit td.none { font: italic 400 .88rem/1.8 var(--frame); }
.none :lang(zh) { font-style: normal; }
.unit:hover > *, .unit:focus > *, .unit:focus-within > *, .unit:target > * { background: var(--tint); }
.unit:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
[data-g] { border-radius: .2em; cursor: default; }
.unit:hover [data-g], .unit:focus [data-g] { text-decoration: underline dotted var(--line) 1px; text-underline-offset: .3em; }
.unit [data-g].lit { background: var(--word); color: var(--word-ink); text-decoration: none; box-shadow: 0 0 0 .12em var(--word); }
.found td { padding: 0 .9rem .7rem; border-bottom: 1px solid var(--line); }
.unit:has(+ .found) > * { border-bottom: 0; }
.finding { margin: .35rem 0; padding: .5rem .8rem; border-inline-start: 4px solid var(--quiet); background: var(--sunken); border-radius: .2rem .4rem .4rem .2rem; font-size: .87rem; }
.finding p { margin: 0; } .finding.error { border-color: var(--bad); } .finding.warning { border-color: var(--fair); } .finding.accepted { border-color: var(--good); }
.finding.error b { color: var(--bad); } .finding.warning b { color: var(--fair); }
.finding code { font-size: .8em; color: var(--quiet); } .finding .where { margin-top: .15rem; font-size: .78rem; color: var(--quiet); overflow-wrap: anywhere; }
.loose { margin-bottom: 1.5rem; } .loose summary { font-weight: 600; font-size: .95rem; cursor: pointer; }
.doubtful-only tr:not([data-doubtful]):not(thead tr) { display: none; }
.foot { margin: 1.25rem 0 0; font-size: .85rem; color: var(--quiet); } .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
@media screen and (max-width: 52rem) {
  table, tbody, tr, .unit td, .found td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr[hidden], td[hidden] { display: none; }
  .unit { position: relative; margin: 0 0 .8rem; padding: .3rem 0; border: 1px solid var(--line); border-radius: .6rem; background: var(--raised); overflow: hidden; }
  .unit > * { border: 0; } .unit.heading > * { padding-top: .6rem; }
  .unit th.sign { position: absolute; inset-block-start: .3rem; inset-inline-end: .3rem; padding: 0; background: none !important; width: auto; z-index: 1; }
  .unit td { padding: .5rem 2.6rem .5rem 1rem; } .unit td + td { border-top: 1px solid var(--line); }
  .found td.sign { display: none; } .found td { padding: 0 0 1rem; border: 0; margin-top: -.4rem; }
}
@media print {
  @page { size: A4 landscape; margin: 14mm; }
  thead { display: table-header-group; } thead th { position: static; padding-inline: 2.5mm; }
  tr, .edition, .finding { break-inside: avoid; } .unit.heading { break-after: avoid; }
  .unit > * { padding: 1.2mm 2.5mm; } .mark { min-height: 0; line-height: 1.2; } .unit.heading > * { padding-top: 5mm; }
  .unit td, .unit td:lang(zh) { font-size: 9pt; line-height: 1.45; } .unit.heading td, .unit.heading td:lang(zh) { font-size: 11pt; }
  .masthead { margin: 0 0 5mm; } h1 { font-size: 16pt; } .subtitle, .subtitle:lang(zh) { font-size: 10.5pt; } .foot { font-size: 8pt; }
  .loose::details-content { display: block; content-visibility: visible; block-size: auto; }
  .editions { grid-template-columns: repeat(3, 1fr); gap: 4mm; } .edition { font-size: 8pt; border-radius: 0; }
  a { text-decoration: none; }
}
`
