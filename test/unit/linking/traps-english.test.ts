import { expect, test } from 'vitest';
import { linkText } from '../../../server/linking/link-text.ts';
import { listingDictionary } from './listing-dictionary.ts';
import { readLabelled } from './read-labelled.ts';

/**
 * By trap: first the sentences of the labelled articles that set it, then three more of the same kind. A company is
 * marked as {surface|instrument}; nothing else in the text may be linked. A ticker beside its name may be, or only speak for
 * the name: {ticker|optional}.
 */
const traps: Readonly<Record<string, readonly [string, string, string, string]>> = {
  'a word that is a company, beside the company': [
    "{Target|XNYS:TGT} shares fell 6.3% on Wednesday. Analysts trimmed their price target on the stock; the average target is now $101. The gap between {Gap|XNYS:GAP}'s store traffic and that of rivals has narrowed.",
    '{Snap|XNYS:SNAP} shares fell 9%. It was a snap decision, one dealer said, and a snap of the fingers moved the price.',
    '{Affirm|XNAS:AFRM} shares rose 4% after an appeals court chose to affirm a ruling on late fees. The judges affirmed all of it.',
    'Shares of {Carnival|XNYS:CCL} rose 3% to $22. The carnival in Rio filled the hotels for a week.',
  ],
  'a word that is a company, and no company': [
    'Travellers who hold a business visa spend more; a block trade of two million shares crossed near the close, a key step in the plan.',
    'The best way to close the gap is a square deal: match savings with costs and toast the result.',
    'Progressive leaders called for unity in the southern states. A local ally of the mayor hit the target.',
    'The root of the problem was a box of five keys. Open it now, and let all of us rush home.',
  ],
  'such a word in a headline with capitals': [
    'Carnival Season Brings Unity to Southern Towns',
    'Target Dates and Open Questions: A Key Week for the Fed',
    'Bill Passes Senate After Late Snap Vote',
    'The Gap Between Rich and Poor, and How to Block It',
  ],
  'company or word of an article in capitals': [
    '{ALLSTATE|XNYS:ALL} AND {CATERPILLAR|XNYS:CAT} WERE AMONG THE FEW GAINERS. IT WAS A DAY SO QUIET THAT ALL TRADERS WENT HOME.',
    '{BOEING|XNYS:BA} SAYS UNION VOTE FAILED; {LOCKHEED MARTIN|XNYS:LMT} WINS $4 BLN ORDER. THE DATE IS OPEN.',
    'THE CITY IT TEAM SAID IT WILL GO LIVE AT NOON. SO FAR ALL TESTS ARE OK. NOW IT IS ON TO PHASE TWO.',
    'ALL EYES ON FED AS STOCKS GO NOWHERE. KEY DATA IS DUE.',
  ],
  'a ticker of one letter': [
    '{Ford|XNYS:F} (F), {AT&T|XNYS:T} (T) and {Citigroup|XNYS:C} (C) are the classic one-letter names. U.S. Steel once traded as X.',
    '{$F|XNYS:F} rose 1.2% while {$T|XNYS:T} was flat. Traders graded the session: an A for breadth, a C for volume, an F for liquidity.',
    '{Visa|XNYS:V} (NYSE: V) beat. Vitamin C, vitamin D and plan B were mentioned once each.',
    '{Realty Income|XNYS:O} (O) raised its dividend. Blood type O is rare in the town of A.',
  ],
  'a ticker that is a word': [
    'IT spending will grow 8% this year, according to {Gartner|XNYS:IT} (NYSE: IT). ON the chip side, {ON Semiconductor|XNAS:ON} (NASDAQ: ON) was little changed.',
    '{C3.ai|XNYS:AI} (NYSE: AI) fell 25%. AI spending will top $400 billion, and AI will create jobs.',
    '{Allstate|XNYS:ALL} (NYSE: ALL) said ALL of its agents will stay. SO far so good.',
    '{KeyCorp|XNYS:KEY} (KEY) earned 41 cents a share. KEY POINTS follow below.',
  ],
  'the ways to write a ticker': [
    '{Nvidia|XNAS:NVDA} (NASDAQ: NVDA) sank. {Taiwan Semiconductor Manufacturing|XNYS:TSM} (TSM) dropped 13.33%. {Nvidia Corp.|XNAS:NVDA} {NVDA|optional} finished at a record.',
    '{IonQ|XNYS:IONQ} (NYSE:IONQ) raised $2 billion. {Lumentum Holdings Inc.|XNAS:LITE} ({Nasdaq|}: LITE) fell.',
    '{Alcoa Corporation|XNYS:AA} (NYSE: AA) announced changes. {Rocket Lab|XNAS:RKLB} [NASDAQ: RKLB] launched a satellite.',
    '{Tesla|XNAS:TSLA} TSLA did better. {Apple Inc.|XNAS:AAPL} (AAPL) ended flat.',
  ],
  cashtag: [
    '{$AMD|XNAS:AMD} and {$ARM|XNAS:ARM} also retreated. {$TSLA|XNAS:TSLA} slipped 2.32%.',
    'Loaded {$PLTR|XNAS:PLTR} calls for $500, sold {$INTC|XNAS:INTC}. 🚀 {$SOFI|XNAS:SOFI}!',
    '{$BRK.B|XNYS:BRK/B} is up. The seat costs $20, the $ZZZZZ token nothing, and A$AP is no ticker.',
    '{$ALL|XNYS:ALL} and {$KEY|XNYS:KEY} are boring; all that is key is patience.',
  ],
  'share classes': [
    "{Alphabet|XNAS:GOOGL}'s Class A stock (NASDAQ: {GOOGL|XNAS:GOOGL}) and Class C (NASDAQ: {GOOG|XNAS:GOOG}) gained.",
    'Its Class A shares (NYSE: {BRK.A|XNYS:BRK/A}) traded above $750,000, Class B (NYSE: {BRK.B|XNYS:BRK/B}) at $500.',
    'Class A ({$UAA|XNYS:UAA}) fell 6.1%, and Class C ({$UA|XNYS:UA}) dropped 5.8%.',
    'Of the whiskey maker, Class B (NYSE: {BF.B|XNYS:BF/B}) lost 3% and Class A (NYSE: {BF.A|XNYS:BF/A}) 2%.',
  ],
  'endings: possessives and hyphens': [
    "{Microsoft|XNAS:MSFT}'s cloud grew. {Gap|XNYS:GAP}'s traffic rose, and {Gap|XNYS:GAP} shares gained 2%.",
    '{Nvidia|XNAS:NVDA}-backed firms raised money. An ex-{Google|XNAS:GOOGL} engineer runs one.',
    "{McDonald's|XNYS:MCD} sales fell 1%. {Wendy's|XNAS:WEN} cut its guidance, and {Netflix|XNAS:NFLX}’s tier grew.",
    "{Apple|XNAS:AAPL}-supplier margins fell; {Tesla|XNAS:TSLA}'s rose.",
  ],
  'a place with the name of a company': [
    '{Amazon|XNAS:AMZN} sank 2%; the Amazon rainforest was not to blame.',
    'The Amazon River flooded, and the Mississippi Delta with it. {Amazon|XNAS:AMZN} shares were flat.',
    'The trail through the Sierra leads to a lake. {Intel|XNAS:INTC} stock rose 3%.',
    'Orchard owners grow real apples: apple futures do not exist. {Apple|XNAS:AAPL} rose 0.69% to $219.86.',
  ],
  'a stadium with the name of a company': [
    'The Twins won 5-2 at Target Field.',
    'The tour will play Oracle Park and T-Mobile Park in June.',
    'Fans filled MetLife Stadium and SoFi Stadium.',
    'The game at Citi Field was sold out.',
  ],
  'a person with the name of a company': [
    '{Ford|XNYS:F} sold 190,000 trucks. Henry Ford built the first plant in 1903.',
    'Harrison Ford will star in the film. {Disney|XNYS:DIS} shares rose 1%.',
    '{Morgan Stanley|XNYS:MS} named Lisa Morgan co-head of banking.',
    'Charity is a virtue, writes Anna Chase. Judge Oscar Dell will hear the case.',
  ],
  'a sports team with the name of a company': [
    'The Eagles beat the Giants 28-22 on Sunday.',
    'The Green Bay Packers are owned by their fans, and the Houston Rockets are not.',
    'Manchester United lost again. {DraftKings|XNAS:DKNG} gained 4%.',
    'The Diamondbacks and the Cardinals meet on Friday.',
  ],
  'a product and not its maker': [
    'The iPhone maker climbed. Wegovy and Zepbound are drugs for weight loss.',
    'Wall Street likes Windows 11 less than ChatGPT.',
    'Gmail and Chrome were down for an hour.',
    'The new Galaxy and the Model Y sell well.',
  ],
  'a medium as a source': [
    '{Boeing|XNYS:BA} may sell 500 jets, Bloomberg reported. Reuters had the story first.',
    '{Pfizer|XNYS:PFE} is in talks, CNBC said, citing people familiar.',
    '{Intel|XNAS:INTC} stock rose after a report in the Wall Street Journal.',
    'Photo: Getty Images',
  ],
  'buttons for sharing': [
    'Share on Facebook. Share on X. Share on LinkedIn.',
    'Follow us on Facebook and YouTube.',
    'Share on Facebook Share on X Email',
    'Log in with Facebook to comment.',
  ],
  'a company that is in no listing': [
    'The lab, DeepSeek, is privately held. Majority owner SoftBank gained in Tokyo.',
    'OpenAI is valued at $500 billion, SpaceX at $400 billion. Huawei is owned by its staff.',
    'Foxconn will build servers in Ohio, and Adidas rose in Frankfurt.',
    'Anthropic raised $13 billion; ByteDance and Stripe may wait.',
  ],
  'an exchange, an index or a fund': [
    'The company listed on the Nasdaq. The New York Stock Exchange was closed.',
    'The SPDR S&P 500 ETF and the Vanguard Total Stock Market ETF drew money.',
    'The Dow rose 300 points and the Nasdaq gained 1%.',
    'Investors sold the iShares Russell 2000 ETF.',
  ],
  'a name inside a longer one': [
    '{Apple Hospitality REIT|XNYS:APLE} declared a dividend.',
    '{American Express|XNYS:AXP} raised its dividend; {American Airlines|XNAS:AAL} cut capacity.',
    '{Delta Air Lines|XNYS:DAL} rose 5%, and {Norfolk Southern|XNYS:NSC} 2%. Delta Electronics surged in Taipei.',
    '{Constellation Brands|XNYS:STZ} sells beer; {Constellation Energy|XNAS:CEG} makes power. {Dollar General|XNYS:DG} and {Dollar Tree|XNAS:DLTR} gained while the dollar weakened.',
  ],
  'a group and its companies': [
    '{SK hynix|KRX:000660} of Korea, part of SK Group, supplies {Nvidia|XNAS:NVDA}.',
    'SEOUL — {Hyundai Motor|KRX:005380} and {Kia|KRX:000270} rose 3% after Hyundai Motor Group raised its plan.',
    '{LG Electronics|KRX:066570} opened a plant in Tennessee. LG Group has its seat in Seoul.',
    'SEOUL — {Samsung Electronics|KRX:005930} climbed 3.2%. Samsung Group was founded in 1938.',
  ],
  'two companies of nearly one name': [
    '{Morgan Stanley|XNYS:MS} fell, {JPMorgan|XNYS:JPM} rose and {Kinder Morgan|XNYS:KMI} was flat.',
    '{Planet Fitness|XNYS:PLNT} raised prices. {Liberty Energy|XNYS:LBRT} jumped 8%.',
    '{General Motors|XNYS:GM} gained 2.2%, {General Mills|XNYS:GIS} lost 1% and {General Dynamics|XNYS:GD} was flat. In general, cyclicals led.',
    '{Virgin Galactic|XNYS:SPCE} fell 10%. Virgin Atlantic signed a contract.',
  ],
  'prices after hours': [
    '{Arm Holdings|XNAS:ARM} rocketed 47.89%. In extended trading the shares were quoted at $115.20, twisting an arm or two.',
    '{Adobe|XNAS:ADBE} fell 7% in after-hours trading to $340.',
    'After hours: {Chewy|XNYS:CHWY} fell 12%, and {GameStop|XNYS:GME} rose 7%.',
    '{Oracle|XNYS:ORCL} soared 28% premarket. An oracle could not have told.',
  ],
  'prices of 52 weeks, before a split, on another day': [
    '{Intel|XNAS:INTC} stock collapsed 26.06% on Friday to $21.48, a 52-week low. There was little intel to go on before the report.',
    'Shares of {Nvidia Corp.|XNAS:NVDA} finished Tuesday at a record $487.84, a gain of 4.16%, before the split.',
    '{Caterpillar|XNYS:CAT} hit a 52-week high on Monday. The cat is out of the bag.',
    '{Oracle|XNYS:ORCL} shares slipped on Friday. A meta-analysis showed that {Meta|XNAS:META} held up best over the weekend.',
  ],
};

/** Indices are neither asked for nor wrong. */
const indices = /^(?:KRX:K[SQ]11|US:SPX)$/;

for (const [trap, texts] of Object.entries(traps)) {
  test.each(texts)(`${trap}: %s`, (marked) => {
    const { text, labels } = readLabelled(marked);
    const optional = new Set(labels.filter((one) => one.instrument === 'optional').map(({ start }) => start));
    const links = linkText(text, listingDictionary, { language: 'en', title: null, date: null })
      .filter(
        ({ start, instrumentId }) =>
          instrumentId !== null && !indices.test(instrumentId) && !optional.has(start),
      )
      .map(({ start, surfaceForm, instrumentId }) => `${start} ${surfaceForm} ${instrumentId}`);
    const wanted = labels
      .filter(({ start, instrument }) => instrument !== null && !optional.has(start))
      .map(({ start, surface, instrument }) => `${start} ${surface} ${instrument}`);
    expect(links).toEqual(wanted);
  });
}
