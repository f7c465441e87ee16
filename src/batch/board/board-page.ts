/** The board as one page of HTML that needs nothing beside it: style, script and data stand in it. */

import { createHash } from 'node:crypto';
import type { Language } from '../../base/issue.ts';
import { messages } from '../../report/messages.ts';
import type { BoardData, BoardRow } from './board.ts';
import { pageScript, pageStyle } from './page.generated.ts';

/** Writes the page for rows, made at a time, beginning in a language. */
export function boardPage(rows: readonly BoardRow[], language: Language, made: Date): string {
  const texts = { en: textsIn('en'), zh: textsIn('zh') };
  const data: BoardData = { made: made.toISOString().slice(0, 16).replace('T', ' '), language, texts, rows };
  const scriptHash = createHash('sha256').update(pageScript).digest('base64');
  // nothing is loaded and no other script is run, whatever a plan is called
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts[language]['board-title']}</title>
<style>${pageStyle}</style>
<main id="board"><noscript>${texts[language]['board-noscript']}</noscript></main>
<script type="application/json" id="data">${inlineJson(data)}</script>
<script>${pageScript}</script>
</html>
`;
}

/** The page's texts of the catalogue, with their parameters still in braces. */
function textsIn(language: Language): Readonly<Record<string, string>> {
  const entries = Object.entries(messages).filter(([key]) => key.startsWith('board-'));
  return Object.fromEntries(entries.map(([key, text]) => [key, text[language]]));
}

/** JSON that ends no element it stands in. */
function inlineJson(data: BoardData): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
