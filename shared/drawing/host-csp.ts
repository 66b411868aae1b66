import type { EmbedWay } from './embed-code.ts';
import { type HostPolicy, letsThrough, type PolicedPage } from './host-csp-policy.ts';

/** What a page's policy lacks for a widget. */
export interface PolicyLack {
  /** The directive that decides: the first of its kind that the policy has. */
  readonly inForce: string;
  /** The directive of its own that the policy could have instead; the same where it has it. */
  readonly own: string;
  /** What has to stand in it: an origin, or a keyword. */
  readonly source: string;
}

/**
 * What a reader notices though the way is open. `styleIgnored`: the code's `style` is, so that the room for the widget has to
 * be set in the page's own sheet. `pictureHidden`: so is the picture that stands in until the widget is there. `pictureOnly`:
 * scripts do not run in the frame, which shows the picture.
 */
export type PolicyNote = 'styleIgnored' | 'pictureHidden' | 'pictureOnly';

/** Whether a page lets a widget in by one way. `withNonce`: once the code's script has the page's nonce. */
export interface WayJudgement {
  readonly outcome: 'allowed' | 'withNonce' | 'blocked';
  readonly lacks: readonly PolicyLack[];
  readonly notes: readonly PolicyNote[];
}

/** What is to stand on the page. */
interface AskedOfHost {
  /** Scheme and host of the server that widgets come from. */
  readonly server: string;
  /** The widget follows what comes in. */
  readonly isLive: boolean;
  readonly page: PolicedPage;
}

/** The directives that decide about a kind of request, in the order in which they are looked for (CSP level 3, section 6.8.3). */
const DECIDING = {
  frame: ['frame-src', 'child-src', 'default-src'],
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
  image: ['img-src', 'default-src'],
  style: ['style-src-attr', 'style-src', 'default-src'],
} as const;

/**
 * Judges a way in by all policies of a page: each of them has to let it through. Widgets make nothing of text and bring their
 * styles as constructed sheets, so neither Trusted Types nor `style-src` stands against them (`docs/embedding.md`).
 */
export function judgeWay(way: EmbedWay, policies: readonly HostPolicy[], asked: AskedOfHost): WayJudgement {
  const judged = policies.map((policy) => judges[way](policy, asked));
  const outcomes = judged.map(({ outcome }) => outcome);
  return {
    outcome: outcomes.includes('blocked')
      ? 'blocked'
      : outcomes.includes('withNonce')
        ? 'withNonce'
        : 'allowed',
    lacks: distinct(judged.flatMap(({ lacks }) => lacks)),
    notes: [...new Set(judged.flatMap(({ notes }) => notes))],
  };
}

type Judge = (policy: HostPolicy, asked: AskedOfHost) => WayJudgement;

const judges: Readonly<Record<EmbedWay, Judge>> = {
  iframe: (policy, asked) => {
    const lacks = lacking(policy, 'frame', [`${asked.server}/embed/chart`], asked);
    return opened(lacks, [...styleNotes(policy), ...(runsScripts(policy) ? [] : ['pictureOnly' as const])]);
  },
  image: (policy, asked) =>
    opened(lacking(policy, 'image', [`${asked.server}/embed/chart.svg`], asked), styleNotes(policy)),
  script: judgeScripts,
  element: judgeScripts,
};

/** A script, the scripts that it brings, what they read, and the picture that stands in before them. */
function judgeScripts(policy: HostPolicy, asked: AskedOfHost): WayJudgement {
  const { server, isLive } = asked;
  const script = judgeScript(policy, asked);
  const read = [`${server}/embed/chart.json`, ...(isLive ? [`${server}/api/v1/live`] : [])];
  const lacks = [
    ...(runsScripts(policy) ? [] : [{ inForce: 'sandbox', own: 'sandbox', source: 'allow-scripts' }]),
    ...script.lacks,
    ...lacking(policy, 'connect', read, asked),
  ];
  const hidden = lacking(policy, 'image', [`${server}/embed/chart.svg`], asked).length > 0;
  const notes: PolicyNote[] = [...styleNotes(policy), ...(hidden ? (['pictureHidden'] as const) : [])];
  const judged = opened(lacks, notes);
  return judged.outcome === 'allowed' && script.needsNonce ? { ...judged, outcome: 'withNonce' } : judged;
}

/** What a script brings has its nonce too, and with `strict-dynamic` its trust. */
function judgeScript(
  policy: HostPolicy,
  asked: AskedOfHost,
): { readonly lacks: readonly PolicyLack[]; readonly needsNonce: boolean } {
  const found = deciding(policy, 'script');
  if (found === null) return { lacks: [], needsNonce: false };
  const has = (start: string) => found.sources.some((source) => source.toLowerCase().startsWith(start));
  const isStrict = has("'strict-dynamic'");
  const files = ['loader.js', 'widget.js', 'assets/widget.js'].map((name) => `${asked.server}/embed/${name}`);
  const lacks = isStrict
    ? [{ inForce: found.name, own: 'script-src', source: "'nonce-…'" }]
    : lacking(policy, 'script', files, asked);
  if (lacks.length === 0) return { lacks, needsNonce: false };
  return has("'nonce-") ? { lacks: [], needsNonce: true } : { lacks, needsNonce: false };
}

function opened(lacks: readonly PolicyLack[], notes: readonly PolicyNote[]): WayJudgement {
  return {
    outcome: lacks.length === 0 ? 'allowed' : 'blocked',
    lacks,
    notes: lacks.length === 0 ? notes : [],
  };
}

/** The directive that decides about a kind of request, and its sources; null where the policy has none: all is let through. */
function deciding(
  policy: HostPolicy,
  kind: keyof typeof DECIDING,
): { readonly name: string; readonly sources: readonly string[] } | null {
  for (const name of DECIDING[kind]) {
    const sources = policy.get(name);
    if (sources !== undefined) return { name, sources };
  }
  return null;
}

/** What a directive lacks for these addresses, which are all of the server. */
function lacking(
  policy: HostPolicy,
  kind: 'frame' | 'script' | 'connect' | 'image',
  addresses: readonly string[],
  { server, page }: AskedOfHost,
): PolicyLack[] {
  const found = deciding(policy, kind);
  if (found === null || addresses.every((address) => letsThrough(found.sources, address, page))) return [];
  const own = kind === 'script' ? 'script-src' : DECIDING[kind][0];
  return [{ inForce: found.name, own: found.name === 'default-src' ? own : found.name, source: server }];
}

/** A nonce or a hash in the list switches `unsafe-inline` off, and neither can stand on an attribute. */
function styleNotes(policy: HostPolicy): PolicyNote[] {
  const found = deciding(policy, 'style');
  if (found === null) return [];
  const isOpen =
    found.sources.some((source) => source.toLowerCase() === "'unsafe-inline'") &&
    !found.sources.some((source) => /^'(?:nonce|sha\d+)-/i.test(source));
  return isOpen ? [] : ['styleIgnored'];
}

function runsScripts(policy: HostPolicy): boolean {
  const flags = policy.get('sandbox');
  return flags === undefined || flags.some((flag) => flag.toLowerCase() === 'allow-scripts');
}

function distinct(lacks: readonly PolicyLack[]): PolicyLack[] {
  return [...new Map(lacks.map((lack) => [`${lack.inForce} ${lack.own} ${lack.source}`, lack])).values()];
}
