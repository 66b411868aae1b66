import { type StudyDesign, StudyDesignSchema } from '../../shared/schemas/study-design.ts';
import { USUAL_CHOICES, usualStudy, withUsualWindow } from '../panels/study/usual-study.ts';
import { readConditions } from './list-address.ts';
import { NEWS_FIELDS } from './news-fields.ts';

/** What stands in the address for events however old. */
export const ALL_EVENTS = 'all';

type Parts = Record<string, unknown>;
type Choice = StudyDesign['events'];

/** Sets one part of a design by its text in the address; undefined where the text cannot be one. */
type SetPart = (parts: Parts, text: string) => Parts | undefined;

const part =
  (name: string, read: (text: string) => unknown): SetPart =>
  (parts, text) => ({ ...parts, [name]: read(text) });
const inside =
  (name: string, own: string, read: (text: string) => unknown): SetPart =>
  (parts, text) => {
    const whole = parts[name];
    return { ...parts, [name]: { ...(typeof whole === 'object' ? whole : {}), [own]: read(text) } };
  };

const plain = (text: string) => text;
const whole = (text: string) => (/^\d{1,10}$/.test(text) ? Number(text) : Number.NaN);
const listOf = (text: string) => [...new Set(text.split(',').filter((one) => one !== ''))];

function offsets(text: string): Parts {
  const [, from, to] = /^([+-]?\d{1,4}),([+-]?\d{1,4})$/.exec(text.replaceAll(' ', '')) ?? [];
  return { from: Number(from ?? Number.NaN), to: Number(to ?? Number.NaN) };
}

/** `KRX:000660@2024-01-22,…`: rows of a list that stands in the address. */
function rows(text: string): Parts[] {
  return listOf(text).map((row) => {
    const [instrumentId = '', date = ''] = row.split('@');
    return { instrumentId, date };
  });
}

const COMPANIES: Readonly<Record<string, SetPart>> = {
  instrument: inside('events', 'instruments', listOf),
  group: inside('events', 'group', plain),
  sector: inside('events', 'sector', plain),
  market: inside('events', 'market', listOf),
  from: inside('events', 'from', plain),
  to: inside('events', 'to', plain),
  newest: inside('events', 'newest', (text) => (text === ALL_EVENTS ? undefined : whole(text))),
};

/** The fields of each source of events. */
const CHOICES: Readonly<Record<Choice['source'], Readonly<Record<string, SetPart>>>> = {
  stories: {
    ...COMPANIES,
    kind: inside('events', 'kinds', listOf),
    relation: inside('events', 'relations', listOf),
    q: inside('events', 'search', plain),
  },
  detected: {
    ...COMPANIES,
    found: inside('events', 'kind', plain),
    first: inside('events', 'firstIn', whole),
  },
  given: { rows: inside('events', 'events', rows) },
  list: { list: inside('events', 'list', plain) },
};

/** The fields of everything else. */
const DESIGN: Readonly<Record<string, SetPart>> = {
  measure: part('measure', plain),
  window: part('window', offsets),
  estimation: part('estimation', offsets),
  least: part('minEstimation', whole),
  model: part('model', plain),
  returns: part('returns', plain),
  benchmark: part('benchmark', plain),
  overlap: part('overlap', plain),
  confounded: part('confounded', plain),
  lines: part('lines', plain),
  draws: inside('placebo', 'draws', whole),
  seed: inside('placebo', 'seed', whole),
  level: part('level', Number),
};

const BASES: Readonly<Record<Choice['source'], Parts>> = {
  ...USUAL_CHOICES,
  given: { source: 'given' },
  list: { source: 'list' },
};

/** All fields of the address that say a design. */
export const STUDY_FIELDS = [
  'events',
  ...NEWS_FIELDS,
  ...Object.values(CHOICES).flatMap(Object.keys),
  ...Object.keys(DESIGN),
];

function sourceOf(fields: URLSearchParams): Choice['source'] {
  const stated = fields.get('events');
  const named = (['stories', 'detected', 'given', 'list'] as const).find((source) => source === stated);
  if (named) return named;
  if (fields.has('list')) return 'list';
  if (fields.has('rows')) return 'given';
  return ['kind', 'relation', 'q'].some((name) => fields.has(name)) ? 'stories' : 'detected';
}

/** A design as far as it could be read: `parts` with one field more, where what comes of it can be a design. */
function withField(parts: Parts, set: SetPart, text: string): Parts | null {
  const next = set(parts, text);
  return next !== undefined && StudyDesignSchema.safeParse(next).success ? next : null;
}

/** The values of a field of several that can be understood, those before it kept. */
function withValues(parts: Parts, set: SetPart, text: string): { parts: Parts; refused: string[] } {
  const all = withField(parts, set, text);
  if (all) return { parts: all, refused: [] };
  const values = listOf(text);
  const known = values.filter((value) => withField(parts, set, value) !== null);
  const next = values.length > 1 && known.length > 0 ? withField(parts, set, known.join(',')) : null;
  return next
    ? { parts: next, refused: values.filter((value) => !known.includes(value)) }
    : { parts, refused: [text] };
}

/** The design that an address asks for, and what of it is not understood and left out. Without any it is the first study. */
export function studyOfAddress(fields: URLSearchParams): { design: StudyDesign; ignored: string[] } {
  const source = sourceOf(fields);
  const ignored = [...readConditions(fields, {}, {}, STUDY_FIELDS).ignored];
  const needed = { stories: null, detected: null, given: 'rows', list: 'list' }[source];
  const text = needed === null ? '' : (fields.get(needed) ?? '');
  const base: Parts = { events: BASES[source] };
  const set = needed === null ? undefined : CHOICES[source][needed];
  const start = set === undefined ? base : withField(base, set, text);
  if (start === null)
    return { design: usualStudy('detected'), ignored: [...ignored, `${needed}=${text}`.slice(0, 48)] };
  let parts = start;
  for (const [name, setField] of Object.entries({ ...CHOICES[source], ...DESIGN })) {
    const value = fields.get(name);
    if (value === null || value === '' || name === needed) continue;
    const read = withValues(parts, setField, value);
    parts = read.parts;
    ignored.push(...read.refused.map((one) => `${name}=${one}`.slice(0, 48)));
  }
  const design = StudyDesignSchema.parse(parts);
  return { design: parts.window === undefined ? withUsualWindow(design) : design, ignored };
}
