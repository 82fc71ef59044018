/** How the report looks: on screen in light and dark, and on paper. */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#c8ccd6, #4a4f5c); --soft: light-dark(#f3f5f9, #20242e); --good: light-dark(#0b6b3a, #6fd39b); --bad: light-dark(#9b0000, #ff9a9a); --link: light-dark(#0b3fae, #9dbbff) }
* { box-sizing: border-box }
body { font: 1rem/1.55 system-ui, sans-serif; margin: 0; padding: 1.5rem }
main { max-width: 72rem; margin: auto }
a { color: var(--link) } a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid; outline-offset: 2px }
header { border-inline-start: .5rem solid; padding: .25rem 0 .25rem 1.25rem; margin-block-end: 1.5rem }
header.good { border-color: var(--good) } header.bad { border-color: var(--bad) }
header p { margin: 0 } h1 { margin: 0; line-height: 1.2; font-size: clamp(1.6rem, 5vw, 2.25rem) } h2 { margin-block: 3rem .75rem; line-height: 1.25 } h3 { line-height: 1.3 }
.verdict { font-size: 1.25rem; font-weight: bold } .good .verdict { color: var(--good) } .bad .verdict { color: var(--bad) }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin-block: 1.5rem }
.facts dt { font-weight: bold } .facts dd { margin: 0; overflow-wrap: anywhere }
@media (max-width: 40rem) { .facts { grid-template-columns: 1fr; gap: 0 } .facts dd { margin-block-end: .5rem } }
.note { background: var(--soft); padding: 1rem 1.25rem; border-radius: .25rem }
nav ol { padding-inline-start: 1.5rem; columns: 18rem; column-gap: 2.5rem } nav li { break-inside: avoid; padding-block: .1rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; inline-size: 100%; min-inline-size: 46rem }
th, td { border-block-end: 1px solid var(--line); padding: .5rem 1rem .5rem 0; text-align: start; vertical-align: top }
thead th { border-block-end-width: 2px } tbody th { font-weight: normal }
.number { white-space: nowrap; font-variant-numeric: tabular-nums }
.found { font-weight: bold; color: var(--bad) } .quiet { color: light-dark(#555b68, #b5bbc8) }
section { border-block-start: 1px solid var(--line); margin-block-start: 2rem }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 1.5rem 1rem; padding: 0; list-style: none }
figure { margin: 0 } figcaption { font-size: .9rem; margin-block-start: .35rem }
img { display: block; inline-size: 100%; block-size: 17rem; object-fit: cover; object-position: top; border: 1px solid var(--line) }
.findings li { margin-block-end: .6rem } .findings strong { display: block }
li, td, th, code { overflow-wrap: anywhere }
@media print { table { min-inline-size: 0; font-size: .85rem } body { padding: 0 } .pictures { grid-template-columns: repeat(4, 1fr) } img { block-size: 11rem } figure, tr { break-inside: avoid } nav { display: none } a { color: inherit } }
`;
