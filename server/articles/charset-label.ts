/**
 * The encoding that a charset label of a page or an HTTP header means in practice, in iconv-lite's spelling; null for
 * a label that is unknown. Korean labels all mean CP949, as in browsers (WHATWG Encoding Standard, "EUC-KR").
 * Example: `ks_c_5601-1987` means `cp949`.
 */
export function encodingOfLabel(label: string): string | null {
  const key = label
    .trim()
    .toLowerCase()
    .replaceAll(/["'\s]/g, '');
  return encodings.get(key) ?? null;
}

const spellings: Record<string, readonly string[]> = {
  'utf-8': ['utf-8', 'utf8', 'unicode-1-1-utf-8', 'utf-8;'],
  cp949: [
    'euc-kr',
    'euckr',
    'euc_kr',
    'cp949',
    'ms949',
    'uhc',
    'windows-949',
    'ks_c_5601-1987',
    'ks_c_5601',
    'ksc5601',
    'ksc_5601',
    'ks_c_5601-1989',
    'korean',
    'iso-ir-149',
    'x-windows-949',
  ],
  'windows-1252': ['iso-8859-1', 'latin1', 'us-ascii', 'ascii', 'windows-1252', 'cp1252', 'iso8859-1'],
  'iso-8859-15': ['iso-8859-15', 'latin9'],
  'utf-16le': ['utf-16', 'utf-16le'],
  'utf-16be': ['utf-16be'],
  shift_jis: ['shift_jis', 'shift-jis', 'sjis', 'windows-31j'],
  'euc-jp': ['euc-jp'],
  gbk: ['gb2312', 'gbk', 'gb18030'],
  big5: ['big5'],
};

const encodings = new Map(
  Object.entries(spellings).flatMap(([encoding, labels]) =>
    labels.map((label) => [label, encoding] as const),
  ),
);
