import { sharedData } from '../support/shared-data.ts';
import { listingDictionary } from '../unit/linking/listing-dictionary.ts';
import { figuresByCoverage } from './by-coverage.ts';
import { measureCalibration, scoredCandidates } from './linking/measure-calibration.ts';
import { readPassages } from './linking/measure-linking.ts';
import { measureRelevance, newstapeRelevance } from './linking/measure-relevance.ts';
import type { Figures } from './measure.ts';
import { measureDates } from './measure-dates.ts';
import { joins, measureDuplicates, readPairs, storyOf } from './measure-duplicates.ts';
import { measureFeedparser, measureGofeed } from './measure-feeds.ts';
import { meanOf, scorePages } from './measure-pages.ts';

/** Figures of the reading: of our own labelled dates and pairs, and of the public suites where their folder is at hand. */
export async function readingFigures(): Promise<Figures> {
  return {
    ...(await coverageFigures()),
    ...relevanceFigures(),
    ...calibrationFigures(),
    ...dateFigures(),
    ...duplicateFigures(),
    ...pageFigures(),
    ...gofeedFigures(),
    ...feedparserFigures(),
  };
}

async function coverageFigures(): Promise<Figures> {
  const byCoverage = Object.entries(await figuresByCoverage());
  return Object.fromEntries(
    byCoverage.flatMap(([coverage, figures]) =>
      Object.entries(figures).map(([name, value]) => [`${coverage}: ${name}`, value]),
    ),
  );
}

function relevanceFigures(): Figures {
  const { figures } = measureRelevance(
    readPassages('test/corpus/linking/articles-fresh.jsonl'),
    newstapeRelevance(listingDictionary),
  );
  return {
    'relevance: whom an article is about (area under ROC)': round(figures.areaUnderRoc),
    'relevance: the most relevant is one that it is about': round(figures.topIsAbout),
  };
}

function calibrationFigures(): Figures {
  const passages = ['korean-fresh', 'english-fresh', 'articles-fresh'].flatMap((name) =>
    readPassages(`test/corpus/linking/${name}.jsonl`),
  );
  const { calibrationError } = measureCalibration(scoredCandidates(passages, listingDictionary));
  return { 'scores as probabilities: 1 − mean distance from the truth': round(1 - calibrationError) };
}

function dateFigures(): Figures {
  const { cases, right, rightDays, wrongDays } = measureDates();
  return {
    'labelled dates: day (accuracy)': round(rightDays / cases),
    'labelled dates: day, time, precision, basis (accuracy)': round(right / cases),
    'labelled dates: wrong days (count)': wrongDays,
  };
}

function duplicateFigures(): Figures {
  const pairs = ['duplicate-pairs.jsonl', 'duplicate-pairs-fresh.jsonl'].flatMap(readPairs);
  const found = measureDuplicates(pairs, ({ a, b }) => joins(storyOf(a), storyOf(b)) !== null);
  return {
    'same story: pairs (precision)': round(found.precision),
    'same story: pairs (recall)': round(found.recall),
    'same story: false joins (count)': found.falseJoins,
  };
}

function pageFigures(): Figures {
  const folder = sharedData('torture/readability/test/test-pages');
  if (folder === null) return {};
  const scores = scorePages(folder);
  return {
    "Readability's pages: words of the text (F1)": round(meanOf(scores, (score) => score.f1)),
    "Readability's pages: titles": scores.filter((score) => score.title === score.expectedTitle).length,
  };
}

function gofeedFigures(): Figures {
  const folder = sharedData('torture/gofeed');
  return folder === null ? {} : { "gofeed's feeds: fields": round(measureGofeed(folder).figures.share ?? 0) };
}

function feedparserFigures(): Figures {
  const folder = sharedData('torture/feedparser');
  if (folder === null) return {};
  const { errors = Number.NaN, slow = Number.NaN, complete = 0 } = measureFeedparser(folder).figures;
  return {
    "feedparser's files: uncaught errors (count)": errors,
    "feedparser's files: over 5 s (count)": slow,
    "feedparser's files: all entries given": round(complete),
  };
}

/** Rounded down, so that a pinned figure is one that was reached. */
function round(value: number): number {
  return Math.floor(value * 10_000) / 10_000;
}
