import { element, escapeXml } from '../../shared/drawing/markup.ts';
import { type DescribedApi, type DescribedOperation, operationsOf } from './described-api.ts';

interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: DescribedOperation;
}

/** The description of the API as a page that is read without a script; with one its search works. */
export function referencePage(api: DescribedApi): string {
  const operations = operationsOf(api);
  const sections = api.tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(tag.name));
    return own.length === 0
      ? ''
      : element(
          'section',
          { 'aria-labelledby': `tag-${tag.name}` },
          element('h2', { id: `tag-${tag.name}` }, escapeXml(tag.name)),
          element('p', {}, prose(tag.description)),
          ...own.map(operationPart),
        );
  });
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, `${escapeXml(api.info.title)} API ${escapeXml(api.info.version)}`),
    element('link', { rel: 'stylesheet', href: '/api/reference.css' }),
    element('link', { rel: 'icon', href: '/icon.svg' }),
    element('script', { src: '/api/reference.js', defer: 'defer' }, ''),
  ];
  return `<!doctype html>\n${element(
    'html',
    { lang: 'en' },
    element('head', {}, ...head),
    element(
      'body',
      {},
      header(api, operations.length),
      element('nav', { 'aria-label': 'Parts' }, ...api.tags.map((tag) => partLink(tag.name))),
      element('main', {}, ...sections),
    ),
  )}\n`;
}

function partLink(tag: string): string {
  return element('a', { href: `#tag-${tag}` }, escapeXml(tag));
}

/** A sentence of the description: what stands between two backticks is code. */
function prose(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((piece, at) => (at % 2 === 1 ? element('code', {}, escapeXml(piece)) : escapeXml(piece)))
    .join('');
}

function header({ info }: DescribedApi, count: number): string {
  const field = {
    type: 'search',
    id: 'search',
    placeholder: 'price, asOf, instruments …',
    autocomplete: 'off',
  };
  const document = element('a', { href: '/openapi.json' }, '/openapi.json');
  return element(
    'header',
    {},
    element('h1', {}, 'Newstape API'),
    element('p', {}, prose(info.description)),
    element(
      'p',
      {},
      `Version ${escapeXml(info.version)}, ${count} routes. The same for programs: ${document}.`,
    ),
    element(
      'div',
      { role: 'search', hidden: 'hidden', id: 'finder' },
      element('label', { for: 'search' }, 'Find a route, a parameter or a word'),
      element('input', field),
      element('output', { id: 'found', for: 'search' }, ''),
    ),
  );
}

function operationPart({ path, method, operation }: Described): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const name = [
    element('code', { class: 'method' }, method.toUpperCase()),
    element('code', { class: 'path' }, escapeXml(path)),
    element('span', {}, prose(summary)),
  ];
  const body = Object.entries(requestBody?.content ?? {})[0];
  return element(
    'details',
    { id: operationId },
    element('summary', {}, name.join(' ')),
    element('p', { class: 'id' }, element('a', { href: `#${operationId}` }, escapeXml(operationId))),
    description === undefined ? operatorLine(responses) : element('p', {}, prose(description)),
    parameters && parameters.length > 0 ? parameterTable(parameters) : '',
    body === undefined ? '' : part(`Body, ${body[0]}`, exampleText(body[1].example)),
    part('Call', callOf({ path, method, operation })),
    ...Object.entries(responses)
      .filter(([status]) => status < '300')
      .map(([status, response]) => replyPart(status, response)),
    problemList(responses),
  );
}

function operatorLine(responses: DescribedOperation['responses']): string {
  return '401' in responses
    ? element('p', {}, 'For the operator: from the machine itself, or with the admin token.')
    : '';
}

function parameterTable(parameters: NonNullable<DescribedOperation['parameters']>): string {
  const rows = parameters.map(({ name, in: place, required, description = '', schema }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('code', {}, escapeXml(name)), required ? ' *' : ''),
      element('td', {}, escapeXml(place)),
      element('td', {}, prose(description), limitsOf(schema)),
    ),
  );
  const head = ['Parameter', 'In', 'Meaning'].map((text) => element('th', { scope: 'col' }, text));
  return element(
    'div',
    { class: 'wide' },
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)),
  );
}

/** What a parameter's schema says of its values. */
function limitsOf(schema: Readonly<Record<string, unknown>> = {}): string {
  const { enum: words, default: usual, minimum, maximum } = schema;
  const told = [
    ...(Array.isArray(words) ? [`one of ${words.join(', ')}`] : []),
    ...(typeof minimum === 'number' && typeof maximum === 'number' ? [`${minimum} to ${maximum}`] : []),
    ...(usual === undefined ? [] : [`${String(usual) || 'empty'} where absent`]),
  ];
  return told.length === 0 ? '' : ` ${element('small', {}, escapeXml(`(${told.join('; ')})`))}`;
}

function replyPart(
  status: string,
  { description, content = {} }: DescribedOperation['responses'][string],
): string {
  const types = Object.keys(content);
  const example = Object.values(content).find((one) => one.example !== undefined)?.example;
  return (
    element('h4', {}, `${status} ${escapeXml(types.join(', '))}`) +
    element('p', {}, prose(description)) +
    (example === undefined ? '' : element('pre', { tabindex: 0 }, escapeXml(exampleText(example))))
  );
}

function problemList(responses: DescribedOperation['responses']): string {
  const problems = Object.entries(responses).filter(([status]) => status >= '400');
  if (problems.length === 0) return '';
  const items = problems.map(([status, { description }]) =>
    element('li', {}, element('code', {}, status), ` ${prose(description)}`),
  );
  return element('h4', {}, 'Problems (application/problem+json)') + element('ul', {}, ...items);
}

function part(title: string, text: string): string {
  return text === ''
    ? ''
    : element('h4', {}, escapeXml(title)) + element('pre', { tabindex: 0 }, escapeXml(text));
}

function exampleText(example: unknown): string {
  if (example === undefined) return '';
  return typeof example === 'string' ? example : JSON.stringify(example, null, 2);
}

/** The call of the example as a line for a shell. */
function callOf({ path, method, operation }: Described): string {
  const { parameters = [], requestBody, responses } = operation;
  let address = path;
  const query = new URLSearchParams();
  const words: string[] = [];
  for (const { name, in: place, example } of parameters) {
    if (typeof example !== 'string') continue;
    if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(example));
    if (place === 'query') query.set(name, example);
    if (place === 'header') words.push(`-H ${quoted(`${name}: ${example}`)}`);
  }
  const body = Object.entries(requestBody?.content ?? {})[0];
  const isWrite = method !== 'get';
  if (isWrite) words.unshift(`-X ${method.toUpperCase()}`);
  if (isWrite || '401' in responses) words.push(`-H 'Authorization: Bearer '"$NEWSTAPE_ADMIN_TOKEN"`);
  if (body !== undefined) {
    words.push(`-H 'Content-Type: ${body[0]}'`);
    const { example } = body[1];
    words.push(
      `--data-binary ${quoted(typeof example === 'string' ? example : JSON.stringify(example ?? {}))}`,
    );
  }
  const asked = query.size === 0 ? '' : `?${query}`;
  return ['curl', ...words, quoted(`http://localhost:8787${address}${asked}`)].join(' \\\n  ');
}

/** A text as one word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
