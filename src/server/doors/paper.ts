/** Text from outside becomes text on a page and nothing else. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[one] ?? one);

/** HTML that is made of escaped parts. */
export interface Html {
  readonly html: string;
}
type Part = string | Html | readonly Html[];

const partOf = (part: Part): string =>
  typeof part === 'string' ? escaped(part) : 'html' in part ? part.html : part.map(({ html }) => html).join('');

/** Every value in the template is escaped unless it is HTML that was made by this function. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: pieces.reduce((whole, piece, place) => `${whole}${piece}${place < parts.length ? partOf(parts[place] ?? '') : ''}`, '') };
}
export const nothing: Html = { html: '' };

/** A page that needs no script: it works on any phone, and a scanner that opens it does nothing. */
export const paper = (title: string, body: Html): string =>
  `<!doctype html>${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="/doors.css"></head>
<body><main>${body}</main></body></html>`.html
  }`;

/** Calm, dense where it matters, both themes, no colour alone. */
export const doorsStyle = `:root { color-scheme: light dark; --ink: light-dark(#1d1f21, #e8e6e1); --page: light-dark(#faf9f6, #17181a);
  --line: light-dark(#c9c6bd, #43464b); --quiet: light-dark(#5a5d61, #a9a69e); --key: light-dark(#17495c, #9fd3e6); --on-key: light-dark(#ffffff, #10222a); }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 Inter, system-ui, sans-serif; }
main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
p { margin: .5rem 0; }
a { color: var(--key); }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
:is(ul, ol) { list-style: none; margin: 0; padding: 0; }
li { border-top: 1px solid var(--line); padding: .6rem 0; }
li strong { display: block; }
.says { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; }
.says button, details button { margin-top: 0; padding: .5rem .8rem; }
.quiet { color: var(--quiet); font-size: .9rem; }
label { display: block; margin: 1rem 0 .25rem; }
input { box-sizing: border-box; width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--quiet);
  border-radius: 4px; padding: .6rem .7rem; }
button { font: inherit; font-weight: 600; margin-top: 1.25rem; padding: .7rem 1.1rem; border: 0; border-radius: 4px; background: var(--key); color: var(--on-key); cursor: pointer; }
ol.lines { list-style: none; margin: 0; padding: 0; }
details { margin-top: .25rem; }
details button { display: block; margin-top: .75rem; }
summary { cursor: pointer; color: var(--key); padding: .35rem 0; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1rem 0; }
fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0; padding: .5rem .75rem .75rem; min-width: 0; }
fieldset legend { font-weight: 600; padding: 0 .25rem; }
fieldset img { display: block; width: 100%; aspect-ratio: 4 / 3; object-fit: cover; border-radius: 4px; }
fieldset label { display: flex; gap: .5rem; align-items: center; margin: .25rem 0 0; min-height: 2rem; }
input[type=radio] { width: auto; margin: 0; accent-color: var(--key); }
.way { border: 1px solid var(--line); border-radius: 6px; padding: .25rem 1rem 1rem; margin: 1rem 0; }
.way h2 { margin: .75rem 0 .25rem; font-size: 1.1rem; }
.way button { margin-top: .5rem; }
button.plain { background: transparent; color: inherit; box-shadow: inset 0 0 0 1px var(--quiet); }
details { margin-top: 1.75rem; border-top: 1px solid var(--line); padding-top: .6rem; }
li details { margin-top: .25rem; border-top: 0; padding-top: 0; }
summary { cursor: pointer; padding: .4rem 0; }
:is(input, button, a, summary):focus-visible { outline: 3px solid var(--key); outline-offset: 2px; }
[role=alert] { border-left: 4px solid var(--ink); padding-left: .75rem; font-weight: 600; }
`;
