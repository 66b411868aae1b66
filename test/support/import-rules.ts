import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type EcmaScriptModule, type Program, parseSync, Visitor } from 'oxc-parser';

/** A place of the tree, and what its files may import besides themselves. The first entry whose path fits a file is its room. */
interface Room {
  readonly path: string;
  /** Places whose code may be imported. */
  readonly may: readonly string[];
  /** Places of which only types may be imported. */
  readonly mayTypes?: readonly string[];
  /** Packages and Node modules that may be imported; absent: any. */
  readonly packages?: readonly RegExp[];
  /** Files of different folders (or bare files) inside the room may not import each other. */
  readonly apart?: boolean;
}

const zodOnly = [/^zod$/];
const noNode = [/^(?!node:).*/];
const pureRooms = ['articles', 'linking', 'markets', 'claims', 'stats', 'studies'].map(
  (room) => `server/${room}`,
);
const shared = ['shared/units', 'shared/schemas'];

/** Who may import whom, as the architecture's table has it. `test` may import anything and nothing imports it. */
const rooms: readonly Room[] = [
  { path: 'shared/units', may: [], packages: zodOnly },
  { path: 'shared/schemas', may: ['shared/units'], packages: zodOnly },
  { path: 'shared/drawing', may: ['shared/units'], mayTypes: ['shared/schemas'], packages: [] },
  { path: 'server/sources', may: shared },
  { path: 'server/articles', may: shared, packages: noNode },
  { path: 'server/linking', may: shared, packages: noNode },
  { path: 'server/markets', may: shared, packages: noNode },
  { path: 'server/claims', may: [...shared, 'server/markets'], packages: noNode },
  { path: 'server/stats', may: ['shared/units'], packages: noNode },
  { path: 'server/studies', may: [...shared, 'server/markets', 'server/stats'], packages: noNode },
  { path: 'server/store', may: shared },
  { path: 'server/pipeline', may: [...shared, 'server/sources', 'server/store', ...pureRooms] },
  { path: 'server/http', may: [...shared, 'shared/drawing', 'server/store'] },
  { path: 'server/cli', may: [...shared, 'shared/drawing', 'server/pipeline', 'server/store', ...pureRooms] },
  { path: 'server/demo', may: [...shared, 'server/pipeline'] },
  { path: 'server', may: ['server', 'shared'] },
  { path: 'client/api', may: shared },
  {
    path: 'client/panels',
    may: [...shared, 'shared/drawing', 'client/api', 'client/charts', 'client/ui', 'client/format'],
    apart: true,
  },
  { path: 'client/charts', may: [...shared, 'shared/drawing', 'client/ui', 'client/format'] },
  { path: 'client/ui', may: ['shared/units', 'client/format'], mayTypes: ['shared/schemas'] },
  { path: 'client/format', may: ['shared/units'], mayTypes: ['shared/schemas'], packages: [/^react$/] },
  {
    path: 'client/widget',
    may: ['shared/units', 'shared/drawing', 'client/format'],
    mayTypes: ['shared/schemas'],
    packages: [],
  },
  {
    path: 'client/embed',
    may: ['shared/units', 'shared/drawing', 'client/widget', 'client/format'],
    mayTypes: ['shared/schemas'],
    packages: [],
  },
  { path: 'client', may: ['client', 'shared/drawing', ...shared] },
];

/** Only these rooms may use these modules: one place for the network, one for SQL. */
const reserved: readonly { module: RegExp; rooms: readonly string[] }[] = [
  { module: /^(undici|node:dgram|node:http2|node:dns(\/promises)?)$/, rooms: ['server/sources/fetching'] },
  { module: /^node:(https?|net|tls)$/, rooms: ['server/sources/fetching', 'server/http'] },
  { module: /^(kysely|better-sqlite3|pg)$/, rooms: ['server/store'] },
];

const drawers = /(^|\/)(utils?|helpers?|common|lib|misc)(\/|\.tsx?$)/;

/** Every import of a tree that the rules forbid, every cycle, and every file whose name says nothing; one sentence each. */
export function importFaults(root: string): string[] {
  const files = sourceFiles(root);
  const sources = files.map((file) => parse(root, file));
  const imports = new Map(sources.map((source) => [source.file, importsOf(root, source)]));
  const faults = sources.flatMap(networkFault);
  for (const [file, own] of imports) {
    if (drawers.test(file)) faults.push(`${file}: a name that says nothing about what is in it`);
    if (/(^|\/)index\.tsx?$/.test(file)) faults.push(`${file}: a barrel or a nameless file`);
    for (const one of own) faults.push(...importFault(file, one));
  }
  return [...faults, ...cycles(imports)];
}

interface Import {
  readonly specifier: string;
  /** Path from the root, for a relative import. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

function sourceFiles(root: string): string[] {
  return ['client', 'server', 'shared'].flatMap((place) => {
    try {
      return readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
        .map((file) => `${place}/${file}`);
    } catch {
      return [];
    }
  });
}

function importsOf(root: string, { file, text, module }: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const target = specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : null;
    found.push({ specifier, target: target?.replaceAll('\\', '/') ?? null, typeOnly });
  };
  for (const { moduleRequest, entries } of module.staticImports)
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  for (const { moduleRequest } of module.dynamicImports) {
    const [, specifier] = /^['"](.+)['"]$/.exec(text.slice(moduleRequest.start, moduleRequest.end)) ?? [];
    if (specifier !== undefined) add(specifier, false);
  }
  return found;
}

function roomOf(file: string): Room | undefined {
  return rooms.find((room) => file.startsWith(`${room.path}/`));
}

function importFault(file: string, { specifier, target, typeOnly }: Import): string[] {
  const room = roomOf(file);
  if (!room) return [`${file}: stands in no room`];
  if (target === null) {
    const keeper = reserved.find((one) => one.module.test(specifier));
    if (keeper && !typeOnly && !keeper.rooms.some((path) => file.startsWith(`${path}/`))) {
      return [`${file}: only ${keeper.rooms.join(', ')} may import ${specifier}`];
    }
    const allowed = room.packages === undefined || room.packages.some((pattern) => pattern.test(specifier));
    return allowed || specifier.endsWith('.css')
      ? []
      : [`${file}: ${room.path} may not import the package ${specifier}`];
  }
  if (target.startsWith('test/')) return [`${file}: nothing imports test (${target})`];
  if (/\.(css|json)$/.test(target)) return [];
  const within = target.startsWith(`${room.path}/`) && roomOf(target) === room;
  if (within)
    return room.apart && partOf(room, file) !== partOf(room, target)
      ? [`${file}: may not import ${target}: parts of ${room.path} stand alone`]
      : [];
  const allowed = [...room.may, ...(typeOnly ? (room.mayTypes ?? []) : [])].some((path) =>
    target.startsWith(`${path}/`),
  );
  return allowed ? [] : [`${file}: ${room.path} may not import ${target}`];
}

/** The folder inside a room that a file belongs to, or the file itself. */
function partOf(room: Room, file: string): string {
  return file.slice(room.path.length + 1).split('/')[0] ?? file;
}

/** Only `server/sources/fetching` may call the global `fetch`. A word in a string, or a function that was handed in, is none. */
function networkFault({ file, text, program }: Source): string[] {
  if (!file.startsWith('server/') || file.startsWith('server/sources/fetching/')) return [];
  if (!text.includes('fetch')) return [];
  let callsByName = false;
  let callsGlobal = false;
  let isHandedIn = false;
  const handIn = (parameters: readonly Named[]) => {
    isHandedIn ||= parameters.some((one) => isFetch(one.type === 'AssignmentPattern' ? one.left : one));
  };
  const visitor = new Visitor({
    CallExpression({ callee }) {
      if (isFetch(callee)) callsByName = true;
      if (
        callee.type === 'MemberExpression' &&
        isFetch(callee.property) &&
        callee.object.type === 'Identifier' &&
        callee.object.name === 'globalThis'
      )
        callsGlobal = true;
    },
    FunctionDeclaration({ params }) {
      handIn(params);
    },
    FunctionExpression({ params }) {
      handIn(params);
    },
    ArrowFunctionExpression({ params }) {
      handIn(params);
    },
    ObjectPattern({ properties }) {
      handIn(properties.map((one) => (one.type === 'Property' ? one.value : one.argument)));
    },
  });
  visitor.visit(program);
  const faulty = callsGlobal || (callsByName && !isHandedIn);
  return faulty ? [`${file}: only server/sources/fetching may call fetch`] : [];
}

/** What may stand for a parameter or an expression: its kind, its name where it is a plain one, what it is set to. */
interface Named {
  readonly type: string;
  readonly name?: unknown;
  readonly left?: Named;
}

function isFetch(node: Named | undefined): boolean {
  return node?.type === 'Identifier' && node.name === 'fetch';
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly program: Program;
  readonly module: EcmaScriptModule;
}

function parse(root: string, file: string): Source {
  const text = readFileSync(join(root, file), 'utf8');
  const { program, module } = parseSync(file, text);
  return { file, text, program, module };
}

/** Cycles of code imports; an import of types alone makes none. */
function cycles(imports: ReadonlyMap<string, readonly Import[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const faults: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      faults.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`);
      return;
    }
    state.set(file, 'open');
    for (const { target, typeOnly } of imports.get(file) ?? []) {
      if (target !== null && !typeOnly && imports.has(target)) visit(target, [...path, file]);
    }
    state.set(file, 'done');
  };
  for (const file of imports.keys()) visit(file, []);
  return faults;
}
