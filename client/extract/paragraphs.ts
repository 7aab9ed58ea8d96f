/** Elements that begin a new paragraph, and those whose text nobody reads. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const silent = new Set(
  'AUDIO BUTTON CANVAS HEAD IFRAME INPUT NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
);

/** The text of an element, cut where a browser would begin a new block; white space as a browser shows it. */
export function paragraphsOf(root: Node): string[] {
  const paragraphs: string[] = [];
  let pending = '';
  const end = (): void => {
    const paragraph = pending.replace(/[\s\u00a0]+/g, ' ').trim();
    if (paragraph !== '') paragraphs.push(paragraph);
    pending = '';
  };
  // A stack of its own: a hostile page nests deeper than functions may call each other.
  const stack: (Node | 'end')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'end') end();
    else if (node.nodeType === textNode) pending += node.nodeValue ?? '';
    else if (node.nodeType === elementNode) {
      const name = node.nodeName.toUpperCase();
      if (silent.has(name)) continue;
      if (name === 'BR') pending += ' ';
      else if (name === 'TD' || name === 'TH') pending += ' ';
      if (blocks.has(name)) {
        end();
        stack.push('end');
      }
      for (let child = node.lastChild; child !== null; child = child.previousSibling) stack.push(child);
    }
  }
  end();
  return paragraphs;
}

const elementNode = 1;
const textNode = 3;
