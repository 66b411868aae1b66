import iconv from 'iconv-lite';
import { type ProviderRefusal, type ProviderReply, refused } from '../price-providers/price-provider.ts';

type Answer = Extract<ProviderReply, { outcome: 'answered' }>;

/**
 * The text of an answer: UTF-8 as the services document it, or what the header says where that is another encoding. A text
 * that is not what it is called is refused, since names read with the wrong encoding are worse than none.
 */
export function serviceText(
  { bytes, charset }: Answer,
  name: string,
): { readonly text: string } | ProviderRefusal {
  const declared = charset?.trim().toLowerCase() ?? 'utf-8';
  if (!/^utf-?8$/.test(declared) && iconv.encodingExists(declared)) {
    const text = iconv.decode(Buffer.from(bytes), declared);
    return text.includes('\uFFFD') ? garbled(name, charset ?? '') : { text };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return garbled(name, 'UTF-8');
  }
}

function garbled(name: string, encoding: string): ProviderRefusal {
  return refused(
    'badReply',
    `${name} sent a text that is not ${encoding.slice(0, 40)}; nothing was stored, try again later.`,
  );
}
