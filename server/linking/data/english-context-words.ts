/** What a share price or its issuer's figures do, at the head of what follows a name. */
export const englishPriceVerbs =
  /^(?:(?:lost|loses|losing|led|leads|hit|hits|held|holds|shed|sheds|touched|touches)(?= (?:about|almost|nearly|more than|over|around|some|another|a further|as much as|up to|[$€£¥]?[0-9]|ground|steady|firm|on to|above|below|near|gains|gainers|losses|losers|decliners|half|records?|all-time|fresh|new|the (?:day|session|week|gain|declin|index|S&P|market|pack|way|advance|loss|Dow|Nasdaq|list|highest|lowest)|an? (?:record|high|low|peak|third|quarter|fifth|half|tenth|new|fresh|52|one|two|three|four|five|six|seven|eight|nine|ten|all|multi)|its (?:highest|lowest|worst|best|daily|limit)))|rose|rises?|rising|fell|falls?|falling|climbed|climbs?|climbing|jumped|jumps?|jumping|surged|surges?|surging|soared|soars?|soaring|gained|gains?|gaining|added|adds|advanced|advances|rallied|rallies|rallying|slid|slides?|sliding|slipped|slips?|slipping|sank|sinks?|sinking|dropped|drops?|dropping|tumbled|tumbles?|tumbling|plunged|plunges?|plunging|declined|declines|eased|eases|retreated|retreats?|ended|ends|closed|closes|closing|finished|finishes|traded|trades|trading|opened|opens|outperformed|outperforms|underperformed|edged|bounced|rebounded|rebounds|crashed|collapsed|skyrocketed|rocketed|popped|pops|sold off|dipped|dips|cratered|spiked|bucked|topped|tops|flat|little changed|up|down|higher|lower|suffered|suffers|dragged|weighed|soar|jump|plunge|stumbled|stumbles|stumble|nosedived|spikes|swoons?|swooned|wilted|wilts|glows|sails|cools|shines|steadies|flies|flew|flew|sputters|roars|recovers|recovered|snaps|swings|swung|extends|pares|pared|trimmed losses|cooled|crept|inched|ticked|nudged|drifted|wavered|faltered|leapt|leaped|vaulted|galloped|skidded|zoomed|tripled|halved|shot up|dived|dove|sputtered|languished|lagged|firmed|softened|weakened|strengthened)\b/i;

/** What a company does, at the head of what follows a name. */
export const englishCompanyVerbs =
  /^(?:said|says|saying|reports?|reported|reporting|announced|announces|named|names|plans?|planned|agreed|agrees|acquired|acquires|acquiring|bought|buys|beat|beats|missed|misses|posted|posts|raised|raises|cut|cuts|unveiled|unveils|launched|launches|argues|argued|sells|makes|owns|owned|launched|expects|expected|forecast|forecasts|warned|warns|declined to|named|hired|hires|fired|filed|files|sued|sues|settled|settles|denied|denies|confirmed|introduced|introduces|opened|operates|runs|employs|pays|paid|declared|priced|completed|boosted|lifts|lifted|lowered|faces|faced|wants|competes|earned|earns|generates|generated|invested|invests|added|adds|bets|published|publishes|kept|keeps|itself|shipped|ships|delivers|delivered|produces|produced|spent|spends|trimmed|trims|signed|signs|joined|joins|fights|wins|won|sold|sell|builds|built|outsold|offers|offered|approved|appointed|appoints|awarded|borrowed|bid|bids|cancell?ed|cancels|cuts|charged|exits|exited|expands|expanded|extended|extends|fined|funds|funded|guided|guides|halted|halts|increased|increases|issued|issues|lags|lagged|licenses|licensed|lists|listed|manages|managed|merged|merges|merging|overtook|overtakes|outbid|partnered|partners with|pledged|pledges|predicts|predicted|projects|projected|ramped|recalled|recalls|received|receives|reduced|reduces|rejected|rejects|released|releases|renewed|replaced|replaces|repurchased|resumed|resumes|revealed|reveals|scrapped|scraps|secured|secures|seeks|sought|sees|shuts|shut|slashed|slashes|started|starts|stopped|stops|struck|submitted|suspended|suspends|taps|tapped|teamed up|teams up|told|unveils|updates|updated|upgraded|vows|vowed|withdrew|withdraws|wilts|lands|landed|mulls|weighs|nears|narrowed|narrows|widened|doubled|guides|recorded|records|benefits from|benefited from|to (?:buy|acquire|sell|cut|open|close|spin|split|merge|pay|invest|launch|build|report|raise|lay)|is (?:set|expected|planning|considering|in talks|due|trading|worth|the (?:largest|biggest|maker|owner|parent))|has (?:said|agreed|announced|been|raised|cut|toys|lost|gained|fallen|risen)|was (?:flat|little|unchanged|up|down|the exception|called|founded|upgraded|downgraded|named))\b/i;

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

/** Titles and offices right before the family name of a person; matched against the text before a name. */
export const englishPersonTitles =
  /(?:^|[\s("'])(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof|Professor|President|Vice President|Senator|Sen|Representative|Rep|Congressman|Congresswoman|Governor|Gov|Mayor|Judge|Justice|Secretary|General|Gen|Admiral|Colonel|Col|Captain|Capt|Sergeant|Sgt|Officer|Detective|Sheriff|Coach|Pastor|Reverend|Rev|Father|Sister|Brother|Prince|Princess|King|Queen|Saint|St|Ambassador|Chancellor|Prime Minister|Commissioner|Attorney General|anchor|actor|actress|director|lawyer|economist|strategist|analyst|columnist|author|founder|investor)\.? $/;

/** Given names of people in the news of the English-speaking world, right before a family name. */
export const englishGivenNames: ReadonlySet<string> = new Set(
  `Aaron Adam Alan Albert Alex Alexander Alice Allison Amanda Amy Andrea Andrew Andy Angela Ann Anna Anne Anthony
  Arthur Barbara Ben Benjamin Betty Bill Bob Bobby Brad Brandon Brenda Brian Bruce Bryan Calvin Carl Carlos Carol
  Caroline Catherine Charles Charlie Chris Christian Christina Christine Christopher Cindy Claire Colin Craig
  Cynthia Dan Daniel Danny Dave David Deborah Debra Dennis Diana Diane Don Donald Donna Doris Dorothy Doug Douglas
  Dylan Ed Eddie Edward Elizabeth Ellen Elon Emily Emma Eric Erik Ernest Eugene Evan Evelyn Frank Fred Frederick
  Gabriel Gary Gene George Gerald Gina Glenn Gloria Gordon Grace Greg Gregory Hannah Harold Harrison Harry Heather
  Helen Henry Howard Hugh Ian Isaac Jacob James Jamie Jane Janet Janice Jason Jean Jeff Jeffrey Jennifer Jeremy
  Jerome Jerry Jesse Jessica Jill Jim Jimmy Joan Joe Joel John Johnny Jon Jonathan Jordan Jose Joseph Josh Joshua
  Joyce Juan Judith Judy Julia Julian Julie Justin Karen Katherine Kathleen Kathy Keith Kelly Ken Kenneth Kevin Kim
  Kimberly Kyle Larry Laura Lauren Lawrence Lee Leo Leon Leonard Lewis Linda Lisa Louis Lucas Lucy Luke Lynn Marc
  Margaret Maria Marie Marilyn Mark Martha Martin Mary Matt Matthew Megan Melissa Michael Michelle Mike Mitchell
  Nancy Nathan Neil Nicholas Nick Nicole Noah Norman Olivia Oliver Oscar Pamela Pat Patricia Patrick Paul Paula
  Peggy Peter Phil Philip Phillip Rachel Ralph Randy Ray Raymond Rebecca Richard Rick Rita Rob Robert Robin Roger
  Ron Ronald Rose Roy Russell Ruth Ryan Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sergio Sharon Shawn
  Shirley Simon Sophia Stanley Stephanie Stephen Steve Steven Stuart Susan Tara Ted Teresa Terry Theresa Thomas Tim
  Timothy Tina Todd Tom Tommy Tony Tracy Travis Tyler Valerie Vanessa Vera Victor Victoria Vincent Virginia Walter
  Warren Wayne Wendy William Zachary Carla Jensen Satya Sundar Tricia Lina Mia Owen Ethan Liam Mason Logan Ella
  Chloe Naomi Jonas Abigail Adrian Aidan Alejandro Amber Antonio Arjun Ashley Audrey Bernard Beth Bianca Blake
  Brett Bridget Byron Cameron Candace Carmen Casey Cecilia Cesar Chad Charlotte Cheryl Clara Claudia Clifford Cody
  Connie Connor Corey Curtis Damian Darren Daryl Derek Dominic Drew Eduardo Edwin Eileen Elena Eli Ellie Erica
  Ernesto Esther Felix Fernando Fiona Francisco Gavin Geoffrey Giovanni Graham Gwen Heidi Hector Herbert Holly
  Imran Irene Ivan Jack Jackie Jake Jay Jeanne Jenna Jenny Joanna Jodie Jorge Josephine Juanita Kate Katie Kay
  Kerry Kirk Kristen Kurt Lance Lauri Leah Leslie Liz Lorraine Luis Manuel Marcus Mario Marion Marjorie Marvin
  Maureen Maya Meredith Miguel Miranda Molly Monica Morris Muhammad Natalie Natasha Nelson Nina Nora Norma Pablo
  Paige Pedro Penny Perry Priya Raj Rafael Raul Regina Rene Rhonda Ricardo Roberto Rodney Rosa Rosemary Ruben Sally
  Satoshi Shannon Sheila Sherry Sidney Sonia Stella Stewart Sylvia Tanya Tiffany Trevor Vernon Veronica Vivian
  Wallace Wanda Wesley Whitney Yolanda Yvonne Zoe Winston Woodrow`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** What follows the name of a town, county or building: its state or country after a comma, or what kind of place it is. */
export const englishPlaceAfter =
  /^(?:, (?:Ala|Alaska|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Hawaii|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Maine|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Ohio|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Texas|Utah|Vt|Va|Wash|W\.Va|Wis|Wyo|Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Illinois|Indiana|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|British Columbia|England|Scotland|Wales|Ireland|Canada|Australia|Germany|France)(?![A-Za-z])|(?: and [A-Z][a-z]+)? [Cc]ount(?:y|ies)\b| Township\b| Heights\b| Beach\b| Airport\b| International Airport\b| Mountains?\b| Creek\b| Canyon\b| National Park\b| Peninsula\b| Bay\b| Harbor\b| Hills\b| Springs\b)/;

/** What leads to a place: "the mayor of", "residents of", "downtown". */
export const englishPlaceBefore =
  /(?:^|[\s("'])(?:[Mm]ayor of|[Tt]own of|[Cc]ity of|[Vv]illage of|[Cc]ounty of|[Rr]esidents of|[Pp]eople of|[Pp]eople in|[Ss]treets of|[Uu]niversity of|[Uu]niversity in|[Oo]fficials in|[Pp]olice in|[Hh]omes in|[Vv]oters in|[Ss]torm in|[Bb]ased in|[Bb]orn in|[Ll]ives in|[Ll]ived in|[Tt]raveled to|[Tt]ravelled to|[Vv]isit to|[Mm]iles from|[Mm]iles of|[Nn]ear|[Dd]owntown|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of|[Oo]utside|[Hh]eadquartered in|[Hh]eadquarters in|[Bb]ranch in|[Ff]actory in|[Pp]lant in) $/;

/** Words of a button or a footer that name a network to share or follow on. */
export const englishButtonBefore =
  /(?:^|[\s("'|])(?:[Ss]hare (?:on|to|via|this on|with)|[Ff]ollow (?:us )?on|[Ll]ike us on|[Ff]ind us on|[Cc]onnect (?:with us )?on|[Jj]oin us on|[Tt]weet(?: on)?|[Pp]ost (?:on|to)|[Ss]end (?:to|via)|[Pp]rint|[Ll]og ?in with|[Ss]ign (?:in|up) with|[Cc]ontinue with|[Dd]ownload (?:on|from)|[Aa]vailable on|[Ww]atch on|[Ll]isten on|[Ss]ubscribe on|[Oo]pen in)(?: the)? $/;

/** What stands before the owner of a picture. */
export const englishCreditBefore =
  /(?:(?:[Pp]hotos?|[Pp]hotograph|[Ii]mages?|[Pp]ictures?|[Vv]ideo|[Ii]llustration|[Cc]redit|[Cc]ourtesy|[Ss]ource|PHOTO|IMAGE|CREDIT)(?: [Cc]redit| [Cc]ourtesy)?(?: by| of| via|:|\/|\|)|©|\(c\)|[a-z] \/|\bvia) ?$/;
