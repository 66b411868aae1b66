import { describe, expect, it } from 'vitest';
import { readBundledListing } from '../../../server/demo/bundled-data.ts';
import { englishGroupName } from '../../../server/linking/data/group-names.ts';
import { findPackageRoot } from '../../../server/package-root.ts';
import { readDictionaryData } from '../../../server/pipeline/dictionary-data.ts';

/** Groups after which no listed member is named in English. */
const IN_LATIN_LETTERS = ['SM그룹', '다우키움그룹', '장금상선그룹', '중흥그룹', '호반그룹'];

const lettersOf = (name: string) => name.toUpperCase().replace(/[^A-Z]/g, '');

describe('the English name of a group', () => {
  it('is known for every group, and begins the English name of a listed member', async () => {
    const { groupMembers } = await readDictionaryData(findPackageRoot(import.meta.url));
    const { instruments } = await readBundledListing(findPackageRoot(import.meta.url));
    const listed = new Map(instruments.map(({ id, nameEnglish }) => [id, lettersOf(nameEnglish ?? '')]));
    const groups = [...new Set(groupMembers.map(({ group }) => group))];
    expect(groups.filter((group) => !englishGroupName(group)?.endsWith(' Group'))).toEqual([]);
    const apart = groups.filter((group) => {
      const name = lettersOf(englishGroupName(group)?.replace(/ Group$/, '') ?? '');
      const members = groupMembers.filter((member) => member.group === group);
      return !members.some(({ instrumentId }) => listed.get(instrumentId)?.startsWith(name));
    });
    expect(apart.sort()).toEqual([...IN_LATIN_LETTERS].sort());
  });

  it('is none for a name that is no group', () => {
    expect(englishGroupName('그런 그룹 없음')).toBeNull();
  });
});
