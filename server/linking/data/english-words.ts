import type { WordSense } from '../name-record.ts';
import { dictionaryWords, everydayWords, properNames } from './english-dictionary-words.ts';

/** English names of listed companies that readers of finance news know first as companies, though they are words. */
const companyFirst: Record<string, string> = {
  Apple: 'the fruit',
  Intel: 'intelligence',
  Amazon: 'the river and forest',
  Meta: 'meta-',
  Oracle: 'a seer',
  Visa: 'a permit to travel',
  Adobe: 'clay brick',
  Caterpillar: 'the larva',
  Chevron: 'the stripe',
  Shell: 'a hard cover',
  Micron: 'a thousandth of a millimetre',
  Microchip: 'a chip',
  Corning: 'salting of meat',
  Snowflake: 'a crystal of snow',
  Xerox: 'to copy',
  Intuit: 'to know by feeling',
  Whirlpool: 'a vortex',
  BlackBerry: 'the fruit',
  Hertz: 'the unit of frequency',
  Yelp: 'a cry',
  Energizer: 'one that gives energy',
  SAP: 'juice of a plant',
  Alphabet: 'the letters',
  Abbott: 'a surname',
  Lilly: 'a surname',
  Hilton: 'a surname and a hotel',
  Deere: 'a surname',
  Marriott: 'a surname and a hotel',
  Ford: 'a surname; a shallow crossing',
  Dell: 'a small valley',
  Paramount: 'above all others',
  Occidental: 'of the West',
  Google: 'to search',
  Tesla: 'Nikola Tesla and the unit of a magnetic field',
  Workday: 'a day of work',
  Synchrony: 'being at the same time',
  Vertex: 'a corner',
  Disney: 'Walt Disney',
  Hershey: 'a town in Pennsylvania',
  Nike: 'a goddess',
  Gilead: 'a region',
  Carlyle: 'a surname',
  Chubb: 'a surname',
  Goldman: 'a surname',
  Chipotle: 'a smoked pepper',
  Uber: 'above, in "uber-rich"',
  Crocs: 'the shoes',
  Starbucks: 'a name in Moby-Dick',
  Goodyear: 'a surname',
  Avis: 'a given name',
  Hyatt: 'a surname and a hotel',
  Santander: 'a city',
  Coke: 'fuel; a drug',
  Pepsi: 'the drink',
  Kroger: 'a surname',
  Colgate: 'a university',
  Facebook: 'the social network',
  Honeywell: 'a surname',
  Wyndham: 'a surname and a hotel',
};

/**
 * One-word names and one-word short forms of longer names that mean something else as well: words, places, surnames and
 * given names. Found by reading all one-word names of the listing beside a list of American English words.
 */
const wordOrCompany: Record<string, string> = {
  Xylem: 'wood of a plant',
  Samsara: 'the wheel of life',
  Primo: 'first',
  Artesian: 'of a well',
  Accelerant: 'what feeds a fire',
  Aether: 'the upper air',
  Agora: 'a market place',
  Collegium: 'a council',
  Diversified: 'spread over many things',
  Escalade: 'a car',
  Guardant: 'in heraldry',
  Inspire: 'to fill with courage',
  Quanta: 'plural of quantum; a Taiwanese company',
  Repay: 'to pay back',
  Retractable: 'that can be drawn in',
  Southland: 'land in the south',
  Southside: 'a part of a city',
  Hyperfine: 'of spectral lines',
  Cannae: 'a battle',
  Carlisle: 'a town; a surname',
  Donegal: 'a county in Ireland',
  Ennis: 'a town; a surname',
  Graf: 'a surname',
  Kronos: 'a titan',
  Werner: 'a given name; a surname',
  Regis: 'a given name; of a king',
  Arlo: 'a given name',
  Marti: 'a surname',
  Massimo: 'a given name',
  Nakamoto: 'the inventor of bitcoin',
  Solana: 'a cryptocurrency',
  Belden: 'a surname',
  Bristow: 'a surname',
  Comstock: 'a surname; a lode',
  Culp: 'a surname',
  Eason: 'a surname',
  Hagerty: 'a surname',
  Kemper: 'a surname',
  McEwen: 'a surname',
  Middleby: 'a surname',
  Monro: 'a surname',
  Newmark: 'a surname',
  Nicolet: 'a town',
  Nocera: 'a surname',
  Parke: 'a surname',
  Riverview: 'a town',
  Ryerson: 'a university; a surname',
  Stepan: 'a given name',
  Tennant: 'a surname',
  Trimble: 'a surname',
  Westlake: 'a town',
  Westwood: 'a town',
  Weatherford: 'a town in Texas',
  Worthington: 'a town',
  Rhinebeck: 'a town',
  Manitowoc: 'a town',
  Ashland: 'a town',
  Barnwell: 'a town',
  Magna: 'great, in Latin',
  Defi: 'decentralised finance',
  Karman: 'a line at the edge of space',
  Lionheart: 'a king',
  Plumas: 'a county',
  Anfield: 'a football ground',
  Asbury: 'a town',
  Brandywine: 'a creek',
  Dorman: 'a surname',
  Hillman: 'a surname',
  Kearny: 'a town',
  Kairos: 'the right moment',
  Kosmos: 'the world',
  Maison: 'house, in French',
  Norwood: 'a town',
  Penske: 'a surname; a racing team',
  Picard: 'a surname',
  Shattuck: 'a surname',
  Siebert: 'a surname',
  Smithfield: 'a market in London',
  Sonoma: 'a valley',
  Woodside: 'a town; an Australian company',
  Yorkville: 'a part of a city',
  Donnelley: 'a surname',
  Cullinan: 'a diamond',
  Burford: 'a town',
  Getty: 'a surname; a photo agency',
  Talos: 'a giant of bronze',
  Copa: 'a cup',
  "Alexander's": 'of Alexander',
  "Reed's": 'of Reed',
  Circle: 'a ring',
  Firefly: 'an insect',
  Monster: 'a frightening creature',
  Warner: 'a surname',
  Kraft: 'a surname',
  Edwards: 'a surname',
  Emerson: 'a surname',
  Campbell: 'a surname',
  Gallagher: 'a surname',
  Zimmer: 'a surname; a walking frame',
  Wynn: 'a surname',
  Sherwin: 'a given name',
  Apollo: 'a god; the moon flights',
  Alexandria: 'a city',
  Astra: 'stars, in Latin',
  Cipher: 'a secret script',
  Signet: 'a seal',
  Wolverine: 'an animal',
  Tempus: 'time, in Latin',
  Freeport: 'a town',
  Eastman: 'a surname',
  Scripps: 'a surname; a research institute',
  Sirius: 'a star',
  Harley: 'a given name',
  Delta: 'a river mouth; a Greek letter',
  Vail: 'a town',
  SBA: 'an agency of the United States',
  Toro: 'a bull',
  Freddie: 'a given name',
  Lilium: 'lilies',
};

/** Words that a capital inside a sentence, or a list of companies, is enough to make a company. */
const asOftenCompany: Record<string, string> = {
  Chewy: 'hard to chew',
  "Campbell's": 'of Campbell',
  "Carter's": 'of Carter',
  "Leslie's": 'of Leslie',
  "Dick's": 'of Dick',
  "BJ's": 'of BJ',
  Coherent: 'hanging together',
  Carrier: 'one that carries',
  Lucid: 'clear',
  MARA: 'a given name',
  "Ollie's": 'of Ollie',
  Novo: 'new, in Portuguese',
  Howmet: 'a surname',
  Lithia: 'a water',
  Caesars: 'Roman emperors',
  Diamondback: 'a snake; a baseball player',
  Bumble: 'to move clumsily',
  Nextdoor: 'in the next house',
  Darden: 'a surname',
  Hubbell: 'a surname',
  Newell: 'a surname',
  Cadence: 'a rhythm',
  Grainger: 'a surname',
  Asana: 'a pose of yoga',
  Axon: 'part of a nerve',
  Tapestry: 'a woven picture',
  Flutter: 'to beat wings',
  Upstart: 'one risen suddenly',
  Zoom: 'to come nearer',
  CoStar: 'a fellow actor',
  Roper: 'one who ropes',
  Lumen: 'a unit of light',
  Toast: 'roasted bread',
  Affirm: 'to say yes',
  Snap: 'sudden',
  Arm: 'a limb',
  Grab: 'to seize',
  Brinker: 'a surname',
  Sprouts: 'a vegetable',
  Lear: 'a king',
  Eaton: 'a surname',
  Otis: 'a given name',
  Booking: 'a reservation',
  Iridium: 'a metal',
  Yeti: 'a creature of the snow',
};

/** Everyday words by which reports call a prominent company: with a verb or a noun of companies they mean it. */
const wordOfProminentCompany: Record<string, string> = {
  Southern: 'of the south',
  Southwest: 'a direction',
  Regions: 'parts of a country',
  Strategy: 'a plan',
  Fox: 'the animal',
  Charter: 'a founding paper; hired',
  Stride: 'a long step',
  Root: 'part of a plant',
  Ally: 'a partner',
  Sphere: 'a ball',
  Devon: 'a county in England',
  Rocket: 'a missile',
  Hartford: 'the capital of Connecticut',
  Plug: 'a stopper',
  Frontier: 'a border',
};

/** English words and proper names of places and people that are names of companies too. In a text without evidence the word is meant. */
const wordsFirst = `
Penguin First People Align City Team United Here Home Service Community Next Air Popular Match Northern Post Southern Eastern
Ten Capital Sound Star Sea Bill Hope Target Mind Highway Troops Poet Fort Opera Origin Ball Joint Freedom Heritage
Aware Super Nice Crown Happen Strategy Pool Waters Arm Hello Universal Pioneer Customers Arena Gap Peoples Carrier
Banner Outdoor Graham Coffee Progressive Interface Eagle Lion Freight Landmark Icon Honest Nova Rogers Quantum Array
Eve Unity Priority Beam Frontier Par Fossil Gravity Sierra Merchants Marathon Marsh Treasure Millennium Carpenter
Lineage Employers Glacier Genius Porch Horizon Crane Minerals Mobility Carnival Vale Integer Viking Deluxe Amber
Parsons Lotus Fluent Mosaic Coherent Catalyst Reliance Mercer Alps Meridian Titan Wrap Booking Playboy Ensign Harmonic
Navigator Spire Neutron Pennant Gee Elastic Scholastic Exponent Immersion Hilltop Enact Gorilla Equitable Cadre
Tapestry Intrusion Flex Grandstand Redwood Harrow Largo Seaboard Stride Dole Grail Lucid Buckle Pathfinder Lemonade
Lumen Fathom Duos Hippo Byline Calumet Credo Huntsman Upstart Diodes Innovate Capstone Yeti Tron Ouster Plexus
Kestrel Acuity Tidewater Tetra Griffon Tenable Allot Workhorse Torrid Amaze Dyadic Penumbra Timberland Radian Bullish
Rectitude Beeline Brinks Swarmer Synaptics Block Square Snap Lyft Toast Affirm Box Zoom Root Rush Key Ally Five Now
Nasdaq Gartner Sprout Sprouts Dutch Best Dollar Guess Express Coach Cracker Chase Discover Travelers Prudential
Principal Assurant Cousins Extra Public Ventas Welltower Crossroads Trade Compass Redfin Opendoor Offerpad Trupanion
Root Dream Domino Wingstop Shake Papa Jack Denny Sonic Brunswick Polaris Harley Winnebago Thor Camping Lazydays
Union Orion Asia Booster Unison Paradise Easy Lumens Systems Flask The Billions Solid Igloo Zeus Ace Mercury Alton
Hands Finger Human Vessel Cuckoo Linked Nexus Photon Classys Neptune Russell Ray Yas Barrel Lemon Carry Artist Sphere
Pond Winners Steem Pie Cas Dual
Albany Alamo Avalon Baxter California Princeton Brady Canaan Cabot Cadiz Celsius Cohen Capri Crawford Dana Donaldson
Dover Dow Everest Edison Eaton Fermi Hayward Hudson Helios Holley Hanover Hawkins Janus Kirby Knowles Lear Lindsay
Mara Marcus Magyar Miami Mccormick Merlin Noah Olin Palomar Pearson Reformation Royce Rollins Sabre Schrodinger Sui
Latham Tim Tyler Vince Washington Winchester Woodward Lincoln Jackson Cleveland Phoenix Madison Franklin Hamilton
Ralph Steve Lands Children Tilly Burlington Ross Macy Kohl Nordstrom Dillard Gamestop Chewy Petco Carvana Vroom
Avis Ryder Matson Kirby Genco Eagle Star Safe Global Navios Costamare Ardmore Torm Frontline Nordic Scorpio
Fastly Okta Zillow Etsy Peloton Wayfair Pinterest Spotify Robinhood Sofi Upwork Fiverr Asana Monday Smartsheet
`
  .split(/\s+/)
  .filter((word) => word !== '');

/** Words so common at the start of a sentence that only a symbol, a legal form or the like can make them a company. */
const generic = new Set(
  'First People City Team United Here Home Service Community Next Air Popular Northern Southern Eastern Ten Capital Sound Star Sea Hope Mind Highway Troops Poet Fort Origin Joint Freedom Heritage Aware Super Nice Happen Strategy Hello Pioneer Customers Arena Peoples Outdoor Coffee Interface Landmark Honest Quantum Priority Frontier Merchants Millennium Employers Genius Horizon Minerals Mobility Equitable Easy Systems The Billions Solid Public Best Dollar Five Now Extra Trade Safe Global Nordic Hands Human People Children Lands Monday Express Key Rush Root Dream Artist Union Asia China California Washington Miami Texas Eagle Lion Icon Deluxe Fluent Coherent Universal Buckle Stride Bullish Penguin'.split(
    ' ',
  ),
);

/** Names of the above list that are coined words after all and need no more evidence than any other name. */
const coined = new Set(
  'Gartner Nasdaq Welltower Ventas Redfin Opendoor Offerpad Trupanion Wingstop Lazydays Synaptics Classys Costamare Navios Gamestop Chewy Petco Carvana Vroom Nordstrom Dillard Kohl Macy Ardmore Torm Fastly Okta Zillow Etsy Peloton Wayfair Pinterest Spotify Robinhood Sofi Upwork Fiverr Smartsheet Lyft Schrodinger Halliburton Knowles Olin Matson Ryder Winnebago Harley Assurant Nvidia'.split(
    ' ',
  ),
);

const peopleAndPlaces: ReadonlySet<string> = new Set(properNames);

/** English words that are names of listed companies, by the rule of `koreanWords`. Words found with a Hunspell dictionary (SCOWL) over all one-word names of the listing, then read. */
export const englishWords: readonly WordSense[] = [
  ...everydayWords.map((name) => ({
    name,
    meaning: `the everyday word "${name}"`,
    lean: 'generic' as const,
  })),
  ...dictionaryWords.map((name) => ({ name, meaning: `the word "${name}"`, lean: 'word' as const })),
  ...properNames.map((name) => ({
    name,
    meaning: 'a name of people or places',
    lean: 'word' as const,
    otherwise: 'person' as const,
  })),
  ...[...new Set(wordsFirst)]
    .filter((name) => !coined.has(name))
    .map((name) => ({
      name,
      meaning: `the word or proper name "${name.toLowerCase()}"`,
      lean: generic.has(name) ? ('generic' as const) : ('word' as const),
      ...(peopleAndPlaces.has(name.toLowerCase()) ? { otherwise: 'person' as const } : {}),
    })),
  ...Object.entries({ ...wordOrCompany, ...wordOfProminentCompany }).map(([name, meaning]) => ({
    name,
    meaning,
    lean: 'word' as const,
  })),
  ...Object.entries(asOftenCompany).map(([name, meaning]) => ({ name, meaning, lean: 'even' as const })),
  ...Object.entries(companyFirst).map(([name, meaning]) => ({ name, meaning, lean: 'company' as const })),
];
