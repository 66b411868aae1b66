import { sentenceEnd } from './trim-sentence-end.ts';

const hangul = /[가-힣]/;
/** The end of a sentence inside a line: a Korean ending or a word, a full stop, and more text. */
const innerEnd = /(?:[다요죠음함됨임까]|[가-힣]{2}|[a-z)\d%])[.!?]["'”’)\]]?\s?(?=["'“‘(]?[\p{L}\d])/u;
const koreanEnd =
  /[다요죠음함됨임까네군]["'”’)\]]{0,2}[.!?…]{1,2}["'”’)\]]{0,3}(?:\s?\[[^\]]{1,30}\]|\s?\([^)]{1,40}\))?$/;
const koreanQuoteEnd = /[다요죠까][.!?]["”’]\s?(?:라고|고|며|면서)?$/;
const englishEnd = /[\p{L}\d%)"”’']{1,3}[.!?]["'”’)\]]{0,3}$/u;

/**
 * Whether a line holds sentences: `prose` where the last one is finished, `cut` where the text breaks off, null where
 * there is no sentence in it. Korean and English.
 */
export function proseOf(line: string): 'prose' | 'cut' | null {
  const text = line.slice(0, sentenceEnd(line));
  const breaksOff = /(?:…|\.{3}|·{3})["'”’)\]]*$/.test(text);
  if (/[。！？]["'”’」』]?$/.test(text)) return 'prose';
  return hangul.test(text) ? koreanProse(text, breaksOff) : englishProse(text, breaksOff);
}

function koreanProse(text: string, breaksOff: boolean): 'prose' | 'cut' | null {
  const inner = text.length >= 60 && innerSentence(text);
  if (breaksOff)
    return inner || (text.length >= 24 && /[은는이가을를]\s/.test(text)) ? cutOrNull(text) : null;
  if ((koreanEnd.test(text) || koreanQuoteEnd.test(text)) && text.length >= 12) return 'prose';
  if (/다$/.test(text) && text.length >= 40) return 'prose';
  if (/[.]["'”’)\]]?$/.test(text) && text.length >= 30) return 'prose';
  return inner ? closingOrCut(text) : null;
}

/** A lead that ends in an ellipsis; a headline with one ("급락…관세 공포…") has no particle before a space. */
function cutOrNull(text: string): 'cut' | null {
  return text.length >= 24 ? 'cut' : null;
}

/** Sentences followed by a short tail (a reporter, an address) are finished; followed by a long one they break off. */
function closingOrCut(text: string): 'prose' | 'cut' {
  const last = Math.max(
    text.lastIndexOf('다. '),
    text.lastIndexOf('다.['),
    text.lastIndexOf('다.('),
    text.lastIndexOf('다./'),
    text.lastIndexOf('다." '),
    text.lastIndexOf('다.” '),
  );
  return last > 0 && text.length - last < 40 && /기자|@|=|\]$|\)$/.test(text.slice(last)) ? 'prose' : 'cut';
}

function englishProse(text: string, breaksOff: boolean): 'prose' | 'cut' | null {
  const words = text.split(/\s+/).length;
  const inner = words >= 14 && innerSentence(text);
  if (breaksOff) return inner || words >= 14 ? 'cut' : null;
  if (englishEnd.test(text) && !/[?!]["'”’)]?$/.test(text))
    return words >= 4 &&
      /[a-z]/.test(text) &&
      !/^\S+(?:\s\S+){0,5}\s(?:Inc|Corp|Co|Ltd|Jr|Sr|p\.m|a\.m|U\.S|St)\.$/.test(text)
      ? 'prose'
      : null;
  if (/[?!]["'”’)]?$/.test(text)) return inner || words >= 16 ? 'prose' : null;
  if (/:$/.test(text) && words >= 10) return 'prose';
  return inner ? 'cut' : null;
}

function innerSentence(text: string): boolean {
  return innerEnd.test(text);
}
