/** Compiles the board's script and style to text that the page is written with. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('../src/batch/board/page/', import.meta.url));

/** Gives the source of src/batch/board/page.generated.ts. */
export async function compileBoard(): Promise<string> {
  const [script, style] = await Promise.all(['main.ts', 'board.css'].map(compile));
  return `/** Made by \`npm run build:board\` from page/. */

export const pageScript: string = ${JSON.stringify(script)};

export const pageStyle: string = ${JSON.stringify(style)};
`;
}

async function compile(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [folder + file],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const text = outputFiles[0]!.text.trim();
  if (/<\/|<!--/.test(text)) throw new Error(`compileBoard: ${file} would end the element that it stands in`);
  return text;
}
