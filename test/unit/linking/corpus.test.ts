import { expect, test } from 'vitest';
import { linkText } from '../../../server/linking/link-text.ts';
import {
  f1,
  instrumentCounts,
  type LinkCase,
  linkCases,
  type PredictedLink,
  spanCounts,
} from './link-scores.ts';
import { listedInstruments, listingDictionary } from './listing-dictionary.ts';

// Floors: raise them with the linker, never lower them.
const floors = { relaxed: 0.99, exact: 0.99, instruments: 0.99 };

const cases = linkCases().filter((one) => one.gold.main !== null);

function linked({ text, lang, gold }: LinkCase): PredictedLink[] {
  const from = gold.main?.start ?? 0;
  const main = text.slice(from, gold.main?.end);
  return linkText(main, listingDictionary, { language: lang, title: null, date: null }).flatMap((one) =>
    one.instrumentId === null
      ? []
      : [{ start: one.start + from, end: one.end + from, instrument: one.instrumentId }],
  );
}

/** The trivial baseline: every listed name as printed, wherever its letters stand, the longest first. */
function baseline({ text, gold }: LinkCase): PredictedLink[] {
  const names = listedInstruments
    .flatMap((one) => [one.nameKorean, one.nameEnglish].map((name) => ({ name: name ?? '', id: one.id })))
    .filter(({ name }) => name.length > 1)
    .sort((one, other) => other.name.length - one.name.length);
  const links: PredictedLink[] = [];
  for (const { name, id } of names) {
    let at = text.indexOf(name, gold.main?.start ?? 0);
    for (; at >= 0 && at < (gold.main?.end ?? 0); at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (!links.some((link) => link.start < end && at < link.end))
        links.push({ start: at, end, instrument: id });
    }
  }
  return links;
}

function scores(linker: (one: LinkCase) => PredictedLink[]) {
  const results = cases.map((one) => ({ gold: one.gold.mentions, links: linker(one) }));
  const relaxed = results.map(({ gold, links }) => spanCounts(gold, links, false));
  return {
    relaxed: f1(relaxed),
    exact: f1(results.map(({ gold, links }) => spanCounts(gold, links, true))),
    instruments: f1(results.map(({ gold, links }) => instrumentCounts(gold, links))),
    wrong: relaxed.reduce((sum, one) => sum + one.wrong, 0),
  };
}

test('the labelled articles are linked at least as well as before, without a wrong link', () => {
  const reached = scores(linked);
  expect(reached.relaxed).toBeGreaterThanOrEqual(floors.relaxed);
  expect(reached.exact).toBeGreaterThanOrEqual(floors.exact);
  expect(reached.instruments).toBeGreaterThanOrEqual(floors.instruments);
  expect(reached.wrong).toBe(0);
});

test('plain search for listed names is far worse, so the labels can tell a linker from it', () => {
  const reached = scores(baseline);
  expect(reached.relaxed).toBeLessThan(0.85);
  expect(reached.wrong).toBeGreaterThan(10);
});
