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
  'windows-1252': [
    'iso-8859-1',
    'iso_8859-1',
    'iso8859-1',
    'l1',
    'latin1',
    'us-ascii',
    'ascii',
    'ansi_x3.4-1968',
    'windows-1252',
    'cp1252',
    'x-cp1252',
  ],
  'iso-8859-2': ['iso-8859-2', 'iso8859-2', 'latin2'],
  'iso-8859-5': ['iso-8859-5'],
  'iso-8859-7': ['iso-8859-7', 'greek'],
  'iso-8859-15': ['iso-8859-15', 'iso8859-15', 'latin9'],
  'windows-874': ['windows-874', 'tis-620', 'iso-8859-11'],
  'windows-1250': ['windows-1250', 'cp1250'],
  'windows-1251': ['windows-1251', 'cp1251'],
  'windows-1253': ['windows-1253', 'cp1253'],
  'windows-1254': ['windows-1254', 'cp1254', 'iso-8859-9', 'latin5'],
  'windows-1255': ['windows-1255', 'cp1255', 'iso-8859-8', 'iso-8859-8-i'],
  'windows-1256': ['windows-1256', 'cp1256', 'iso-8859-6'],
  'windows-1257': ['windows-1257', 'cp1257', 'iso-8859-13'],
  'windows-1258': ['windows-1258', 'cp1258'],
  'koi8-r': ['koi8-r', 'koi8', 'koi', 'koi8_r'],
  'koi8-u': ['koi8-u'],
  macintosh: ['macintosh', 'mac', 'x-mac-roman'],
  'utf-16le': ['utf-16', 'utf16', 'utf-16le', 'ucs-2', 'unicode'],
  'utf-16be': ['utf-16be'],
  shift_jis: ['shift_jis', 'shift-jis', 'sjis', 'x-sjis', 'ms_kanji', 'windows-31j'],
  'euc-jp': ['euc-jp', 'eucjp', 'x-euc-jp'],
  gb18030: ['gb2312', 'gb_2312-80', 'gbk', 'cp936', 'x-gbk', 'gb18030', 'chinese'],
  big5: ['big5', 'big5-hkscs', 'cn-big5', 'x-x-big5'],
};

const encodings = new Map(
  Object.entries(spellings).flatMap(([encoding, labels]) =>
    labels.map((label) => [label, encoding] as const),
  ),
);
