import { predictions, score } from './measure.ts';
import { readingFigures } from './reading-figures.ts';

// `npm run score`: the figures for the README's table; with --details each error as well.
const { figures, printed } = score(await predictions(), process.argv.includes('--details'));
if (process.argv.includes('--details')) console.log(printed);
for (const [name, value] of Object.entries(figures)) console.log(`| ${name} | ${value} |`);
for (const [name, value] of Object.entries(await readingFigures())) console.log(`| ${name} | ${value} |`);
