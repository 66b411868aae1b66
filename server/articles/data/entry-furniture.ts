/** Lines that feeds put around an entry's text: where it came from, where it goes on, how to share it. */
export const furnitureLines: readonly RegExp[] = [
  /^the post .{0,300} (?:appeared first on|first appeared on) /i,
  /^(?:this (?:article|post|story|entry)|.{3,200}) (?:was )?(?:originally|first) (?:published|appeared|posted) (?:on|at|in) [^.]{2,80}\.?$/i,
  /^[[(<«→»>\s-]{0,4}(?:continue reading|read (?:more|on|the rest|the full|full|the whole|next|article|in full)|full (?:story|article)|more(?: here)?|view (?:the )?(?:full|original|entire)|click (?:here|to|through)|see (?:the )?full|keep reading|go to (?:the )?(?:full|original)|learn more)\b.{0,80}$/i,
  /^[[(<→»>▶\s-]{0,4}(?:더\s?보기|더\s?읽기|자세히\s?보기|기사\s?(?:전문|원문|전체)\s?(?:보기|읽기|바로가기)|전문\s?(?:보기|읽기)|원문\s?(?:보기|기사|링크|바로가기)|전체\s?(?:보기|기사)|계속\s?읽기|이어서 읽기|본문\s?보기|기사\s?더\s?보기)[\])>→»\s]{0,4}$/,
  /^(?:comments?|share(?: this)?|tweet|print|email|댓글|공유|관련 ?기사|tags?|filed under|categories|source|출처)\s?[:：(|].{0,120}$/i,
  /^(?:comments?|leave a comment|댓글 ?남기기|[\d,]{1,6} (?:comments?|points?))$/i,
  /^(?:article|comments|points) (?:url|link):?\s.{0,300}$/i,
  /^https?:\/\/\S{1,500}$/,
  /^\(?(?:사진|자료|이미지|그래픽|photo|image|picture|credit)\s?[=:(].{0,120}$/i,
  /^.{0,60}(?:무단\s?전재|재배포\s?금지|무단\s?복제|all rights reserved).{0,80}$/i,
];

/** What stands behind an entry's last sentence where its text is cut. */
export const cutEnd =
  /\s?(?:\[?(?:…|&hellip;|\.{3}|·{3}|⋯)\]?|\[(?:…|\.{3}|more|\+\d{1,6} chars)\])\s?(?:(?:continue reading|read more|more|더\s?보기|전문보기|기사 ?전문)[^.]{0,60})?[»→>)\]]{0,3}$/i;

/** The same without an ellipsis: a call to go on at a line's end. */
export const callAtEnd =
  /\s(?:(?:\[|\()?(?:continue reading|read (?:more|the full|full)|keep reading|more »|view full)\b[^.]{0,60}|(?:더\s?보기|전문\s?보기|기사\s?전문\s?보기|자세히\s?보기|원문\s?보기)[\])»→>]{0,3})$/i;
