/** One way to write an English company name, and how much was taken off the listed one (0: nothing). */
export interface EnglishNameForm {
  readonly form: string;
  readonly stripped: 0 | 1 | 2 | 3;
}

const legal =
  /^(inc|incorporated|corp|corporation|company|co|ltd|limited|plc|p\.l\.c|n\.?v|s\.?a|s\.?a\.?b|a\.?g|s\.?e|l\.?p|l\.?l\.?c|a\/s|a\.?b|oyj|s\.?p\.?a|b\.?v|asa|the|de|c\.?v|d\/b\/a|new|sponsored|unsponsored|sponosred)\.?$/i;
const soft =
  /^(holdings?|group|bancorp|bancshares|bankshares|trust|international|global|technologies|technology|worldwide|enterprises?|brands|companies|industries)$/i;
const descriptors =
  /^(equities|properties|pharmaceuticals?|pharma|therapeutics|biosciences|sciences|semiconductors?|systems?|energy|financial|entertainment|platforms?|software|networks?|communications|motors?|resources|manufacturing|stores|laboratories|solutions|realty|materials|partners|interactive|products|devices|instruments|labs|services|airlines|automotive|foods|capital|health|healthcare|medical|robotics)$/i;
const joiners = /^(&|and|of|the)$/i;

/**
 * The forms in which a report may write a listed English name, from the whole one down: without the share class and
 * legal form, without words such as Holdings, and without the words for its trade. The last is only a hint (`stripped` 3).
 *
 * @example englishNameForms('Arm Holdings plc') // Arm Holdings plc, Arm Holdings, Arm
 */
export function englishNameForms(listed: string): EnglishNameForm[] {
  const whole = cleaned(listed);
  const forms = new Map<string, EnglishNameForm>();
  const add = (tokens: readonly string[], stripped: EnglishNameForm['stripped']) => {
    const form = tokens.join(' ').replace(/,$/, '');
    if (form !== '' && !forms.has(form)) forms.set(form, { form, stripped });
  };
  const tokens = whole.split(' ');
  add(tokens, 0);
  const named = stripEnd(tokens, legal);
  add(named, 1);
  const bare = /^the$/i.test(named[0] ?? '') && named.length > 1 ? named.slice(1) : named;
  add(bare, 1);
  const core = stripEnd(bare, soft, legal);
  add(core, 2);
  const trunk = stripEnd(core, descriptors, soft);
  if (trunk.length < core.length) add(trunk, 3);
  return [...forms.values()];
}

function cleaned(listed: string): string {
  return listed
    .replaceAll(/\([^)]{0,200}\)/g, ' ')
    .replaceAll(/,/g, ' ')
    .replace(/(?<![\s-])[\s-]+(?:Class|Series) [A-Z](?:-?\d)?\s*$/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function stripEnd(tokens: readonly string[], ...kinds: RegExp[]): string[] {
  const kept = [...tokens];
  const removable = (token: string) =>
    kinds.some((kind) => kind.test(token.replace(/,$/, ''))) || joiners.test(token);
  while (kept.length > 1 && removable(kept.at(-1) ?? '')) kept.pop();
  return kept;
}
