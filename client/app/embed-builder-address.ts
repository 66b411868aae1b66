import { printEmbedOptions } from '../../shared/drawing/embed-code.ts';
import { EMBED_OPTION_NAMES, EMBED_WIDGETS } from '../../shared/drawing/embed-options.ts';
import { readEmbedQuery } from '../../shared/drawing/embed-query.ts';
import {
  type BuilderState,
  CODE_WAYS,
  GROUNDS,
  TRIED_WIDTHS,
} from '../panels/embed-builder/builder-state.ts';
import { optionsFor, subjectOf } from '../panels/embed-builder/widget-options.ts';

/** What of the address is the builder's own, besides the options of the widget. */
const OWN_FIELDS = ['widget', 'way', 'at', 'ground'];

function oneOf<const Words extends readonly string[]>(words: Words, text: string | null): Words[number] {
  const [first] = words;
  const found: Words[number] | undefined = words.find((word) => word === text);
  if (found !== undefined) return found;
  if (first === undefined) throw new RangeError('words is empty; one of them is needed');
  return first;
}

/** Reads a widget that is being made from the address, and names what cannot be understood, which counts as not said. */
export function builderOfAddress(fields: URLSearchParams): {
  state: BuilderState;
  ignored: readonly string[];
} {
  const widget = oneOf(EMBED_WIDGETS, fields.get('widget'));
  const said = [...fields].filter(([name]) => EMBED_OPTION_NAMES.some((one) => one === name));
  const { options, faults } = readEmbedQuery(widget, new URLSearchParams(said));
  const state: BuilderState = {
    ...{ widget, options: optionsFor(widget, options) },
    way: oneOf(CODE_WAYS, fields.get('way')),
    tried: oneOf(TRIED_WIDTHS, fields.get('at')),
    ground: oneOf(GROUNDS, fields.get('ground')),
  };
  const wrong = faults.filter(({ parameter }) => fields.has(parameter)).map(({ parameter }) => parameter);
  const own: Readonly<Record<string, string>> = {
    widget,
    way: state.way,
    at: state.tried,
    ground: state.ground,
  };
  wrong.push(...OWN_FIELDS.filter((name) => fields.has(name) && fields.get(name) !== own[name]));
  return {
    state,
    ignored: wrong.map((name) => `${name}=${fields.get(name) ?? ''}`.slice(0, 48)),
  };
}

/** The address of the builder with a widget as it is; the language of the page stays. Equal states have equal addresses. */
export function addressOfBuilder(state: BuilderState, language: string | null): string {
  const { widget, options, way, tried, ground } = state;
  const fields = new URLSearchParams();
  const say = (name: string, value: string, usual: string | undefined) => {
    if (value !== usual) fields.set(name, value);
  };
  if (subjectOf(widget, options) !== null || widget !== 'chart') fields.set('widget', widget);
  for (const [name, text] of printEmbedOptions(options)) fields.append(name, text);
  say('way', way, CODE_WAYS[0]);
  say('at', tried, TRIED_WIDTHS[0]);
  say('ground', ground, GROUNDS[0]);
  if (language !== null) fields.set('lang', language);
  return fields.size === 0 ? '/embed' : `/embed?${fields}`;
}
