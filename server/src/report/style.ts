/** What a report looks like: light and dark as the reader's system has it, and in ink on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --ink: #1f2328; --faint: #57606a; --line: #d0d7de; --link: #0a58ca; --mark: #fff0b3; --quote: #f6f8fa;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #16191d; --ink: #e6e8eb; --faint: #a3adb8; --line: #3d444d; --link: #79b8ff; --mark: #5c4a00; --quote: #1f242a; }
}
@media (prefers-contrast: more) {
  :root { --faint: var(--ink); --line: var(--ink); }
  mark { outline: 1px solid; }
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { border-bottom: 1px solid var(--line); font-size: 1.4rem; margin: 2.5rem 0 1rem; padding-bottom: .3rem; }
h3 { font-size: 1.12rem; margin: 2rem 0 .6rem; }
h4 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { left: -99rem; position: absolute; }
.skip:focus { background: var(--ground); left: 1rem; padding: .5rem; top: 1rem; }
nav { border: 1px solid var(--line); border-radius: .4rem; font-size: .92rem; margin-bottom: 1.5rem; padding: .6rem 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; list-style: none; margin: 0; padding: 0; }
li { margin: .2rem 0; }
figure { margin: .9rem 0; }
blockquote { background: var(--quote); border-left: 3px solid var(--line); margin: .9rem 0 .2rem; padding: .5rem .9rem; }
blockquote p { margin: 0; }
figcaption { color: var(--faint); font-size: .9rem; padding-left: .95rem; }
mark { background: var(--mark); color: inherit; font-weight: 600; }
.table { margin: 1rem 0; overflow-x: auto; }
table { border-collapse: collapse; font-size: .93rem; width: 100%; }
caption { color: var(--faint); padding: .3rem 0; text-align: left; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
tbody th { font-weight: 500; }
.number { font-variant-numeric: tabular-nums; text-align: right; }
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; forced-color-adjust: none; }
}
@media print {
  :root { --ground: #ffffff; --ink: #000000; --faint: #333333; --line: #888888; --link: #000000; --mark: #eeeeee; --quote: #ffffff; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  h2 { break-after: avoid; }
  h3, h4 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  .table { overflow: visible; }
}
`;

/** The policy of a report admits this style alone: the hash of its UTF-8 bytes, as Content Security Policy Level 3 has it. */
export const styleHash = 'sha256-yeslmPzd5LdkGf7kvLv6HEeDLbqmRcYILM4eu/HdQUA=';
