/** What a share price or its issuer's figures do, at the head of what follows a name. */
export const englishPriceVerbs =
  /^(?:rose|rises?|rising|fell|falls?|falling|climbed|climbs?|climbing|jumped|jumps?|jumping|surged|surges?|surging|soared|soars?|soaring|gained|gains?|gaining|added|adds|advanced|advances|rallied|rallies|rallying|slid|slides?|sliding|slipped|slips?|slipping|sank|sinks?|sinking|dropped|drops?|dropping|tumbled|tumbles?|tumbling|plunged|plunges?|plunging|lost|loses|losing|declined|declines|eased|eases|retreated|retreats?|ended|ends|closed|closes|closing|finished|finishes|traded|trades|trading|opened|opens|hit|hits|touched|touches|held|holds|outperformed|outperforms|underperformed|edged|bounced|rebounded|rebounds|crashed|collapsed|skyrocketed|rocketed|popped|pops|sold off|shed|sheds|dipped|dips|cratered|spiked|bucked|led|leads|topped|tops|flat|little changed|up|down|higher|lower|suffered|suffers|dragged|weighed)\b/i;

/** What a company does, at the head of what follows a name. */
export const englishCompanyVerbs =
  /^(?:said|says|saying|reports?|reported|reporting|announced|announces|named|names|plans?|planned|agreed|agrees|acquired|acquires|acquiring|bought|buys|beat|beats|missed|misses|posted|posts|raised|raises|cut|cuts|unveiled|unveils|launched|launches|argues|argued|sells|makes|owns|owned|launched|expects|expected|forecast|forecasts|warned|warns|declined to|named|hired|hires|fired|filed|files|sued|sues|settled|settles|denied|denies|confirmed|introduced|introduces|opened|operates|runs|employs|pays|paid|declared|priced|completed|boosted|lifts|lifted|lowered|faces|faced|wants|competes|earned|earns|generates|generated|invested|invests|added|adds|bets|published|publishes|kept|keeps|itself|shipped|ships|delivers|delivered|produces|produced|spent|spends|trimmed|trims|signed|signs|joined|joins|fights|wins|won|is (?:set|expected|planning|considering|in talks|due|trading|worth|the (?:largest|biggest|maker|owner|parent))|has (?:said|agreed|announced|been|raised|cut|toys|lost|gained|fallen|risen)|was (?:flat|little|unchanged|up|down|the exception|called|founded|upgraded|downgraded|named))\b/i;

/** Between a name and its verb. */
export const englishAdverbs =
  /^(?:'s |' )?(?:(?:also|itself|again|then|now|later|still|even|[a-z]+ly|already|has|had|have|did|does|which|who|meanwhile|today|yesterday|shares|stock) )*/i;

/** Nouns that only a share or its issuer has. */
export const englishShareNouns =
  /^(?:'s|')? ?(?:(?:common|class a|preferred|own) )?(?:shares?|stocks?|shareholders?|stockholders?|investors?|ADRs?|share price|stock price|earnings|results|revenue|sales|profits?|dividend|market (?:value|cap(?:itali[sz]ation)?)|board|chief executive|CEO|CFO|executives?|spokes(?:man|woman|person))\b/i;

/** The words before a name that say that a company follows. */
export const englishShareBefore =
  /(?:\b(?:shares|stock|stake|position|investors|holders|shareholders|earnings|results|rating|upgrade|downgrade) (?:of|in|from|at|on)|\b(?:retailer|chipmaker|automaker|carmaker|maker|bank|insurer|lender|rival|rivals|company|firm|giant|group|airline|drugmaker|startup|competitor|parent|subsidiary|unit|broker|miner|brand|developer|operator|owner|peer|peers|supplier|customer|owned by|acquired by|backed by|according to|argues|says|said|at|like|versus|vs\.?|over|by|from|and|with|including|as)) $/i;

/** Words before a noun that make it a common noun. */
export const englishDeterminers =
  /\b(?:a|an|the|this|that|these|those|its|their|his|her|our|my|your|any|every|no|each|some|one|two|three|price|of the|in the)['"]? $/i;

/** Words that go on a name that names a place, a product, an event and not the company. */
export const englishOtherThings =
  /^ (?:Rainforest|rainforest|River|river|Basin|basin|jungle|Park|Field|Stadium|Arena|Center|Centre|Bowl|Cup|Open|Classic|Foundation|Museum|University|College|Street|Avenue|County|City|Valley|Island|Lake|Mountain|Award|Prize|League|Festival|Marathon|Bridge|School|Church|Hospital)\b/;

/** English words of exchange-traded funds after a name. */
export const englishFundAfter = /^(?: [A-Z0-9&][A-Za-z0-9&.-]*){0,5} (?:ETF|ETN|Fund|Index Fund|UCITS)\b/;
