/** The look of the catalogue: a card for each work. */
export const catalogueStyle = `
.bar, main { max-width: 72rem; }
.brand { font-weight: 650; letter-spacing: -.01em; }
.masthead { margin: 1.25rem 0 1.5rem; }
.lead { margin: .6rem 0 0; color: var(--quiet); max-width: 44rem; }
.count { margin: .25rem 0 0; font-size: .9rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
.find { display: none; align-items: center; gap: .75rem; margin-bottom: 1.25rem; }
.live .find { display: flex; flex-wrap: wrap; }
.find label { font-size: .9rem; color: var(--quiet); }
.find input { font: inherit; flex: 1 1 14rem; max-width: 26rem; padding: .45rem .8rem; color: var(--ink); background: var(--raised); border: 1px solid var(--quiet); border-radius: .5rem; }
.works { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; }
.work { padding: 1.25rem 1.4rem; border: 1px solid var(--line); border-radius: .8rem; background: var(--raised); }
.work[hidden] { display: none; }
.work h2 { margin: 0; font: 600 1.2rem/1.35 var(--text); text-wrap: pretty; }
.work h2 :lang(zh) { font-family: var(--han); font-size: 1.12rem; }
.reads { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .8rem; margin: .8rem 0 1rem; }
.part { display: inline-flex; align-items: baseline; gap: .5rem; padding: .35rem .8rem; border: 1px solid var(--line); border-radius: .5rem; text-decoration: none; font-weight: 600; }
a.part:hover { background: var(--tint); border-color: var(--accent); }
.part small { font-weight: 400; color: var(--quiet); font-size: .8rem; }
.data { font-size: .85rem; }
.work table { border-collapse: collapse; font-size: .87rem; }
.work th { text-align: start; font-weight: 500; padding: .2rem 1.2rem .2rem 0; white-space: nowrap; }
.work td { padding: .2rem 1rem .2rem 0; font-variant-numeric: tabular-nums; }
.drawn svg { display: block; width: clamp(6rem, 22vw, 16rem); height: .45rem; border-radius: .25rem; overflow: hidden; }
svg .all { fill: var(--sunken); } svg .aligned { fill: var(--accent); opacity: .45; } svg .reviewed { fill: var(--good); }
.quiet { color: var(--quiet); }
.found { margin: .8rem 0 0; font-size: .87rem; color: var(--quiet); }
.chip { display: inline-block; padding: .05rem .55rem; border: 1px solid currentColor; border-radius: 1rem; margin-inline-end: .3rem; }
.chip.error { color: var(--bad); } .chip.warning { color: var(--fair); } .chip.info { color: var(--quiet); }
.pages { display: flex; gap: .8rem; align-items: center; margin-top: 1.5rem; font-size: .9rem; }
.pages ul { display: flex; flex-wrap: wrap; gap: .3rem; list-style: none; margin: 0; padding: 0; }
.pages a, .pages b { display: inline-block; min-width: 1.9rem; padding: .2rem .4rem; text-align: center; }
.foot { margin: 1.5rem 0 0; font-size: .85rem; color: var(--quiet); } .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; }
.swatch { display: inline-block; width: 1.4rem; height: .45rem; border-radius: .2rem; vertical-align: .1em; }
.swatch.aligned { background: var(--accent); opacity: .45; } .swatch.reviewed { background: var(--good); }
@media screen and (max-width: 40rem) { .work { padding: 1rem; } .work table, .work tbody, .work tr { display: block; } .work tr { margin-bottom: .5rem; } .work th, .work td { display: inline-block; padding-block: 0; } .drawn { width: 100%; padding: .2rem 0 !important; } .drawn svg { width: 100%; } }
@media print { .work { break-inside: avoid; border-radius: 0; } .work table { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`
