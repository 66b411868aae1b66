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
};

/** English words and proper names of places and people that are names of companies too. In a text without evidence the word is meant. */
const wordsFirst = `
First People Align City Team United Here Home Service Community Next Air Popular Match Northern Post Southern Eastern
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
  'First People City Team United Here Home Service Community Next Air Popular Northern Southern Eastern Ten Capital Sound Star Sea Hope Mind Highway Troops Poet Fort Origin Joint Freedom Heritage Aware Super Nice Happen Strategy Hello Pioneer Customers Arena Peoples Outdoor Coffee Interface Landmark Honest Quantum Priority Frontier Merchants Millennium Employers Genius Horizon Minerals Mobility Equitable Easy Systems The Billions Solid Public Best Dollar Five Now Extra Trade Safe Global Nordic Hands Human People Children Lands Monday Express Key Rush Root Dream Artist Union Asia China California Washington Miami Texas Eagle Lion Icon Deluxe Fluent Coherent Universal Buckle Stride Bullish'.split(
    ' ',
  ),
);

/** Names of the above list that are coined words after all and need no more evidence than any other name. */
const coined = new Set(
  'Gartner Nasdaq Welltower Ventas Redfin Opendoor Offerpad Trupanion Wingstop Lazydays Synaptics Classys Costamare Navios Gamestop Chewy Petco Carvana Vroom Nordstrom Dillard Kohl Macy Ardmore Torm Fastly Okta Zillow Etsy Peloton Wayfair Pinterest Spotify Robinhood Sofi Upwork Fiverr Smartsheet Lyft Schrodinger Halliburton Knowles Olin Matson Ryder Winnebago Harley Assurant Nvidia'.split(
    ' ',
  ),
);

/** English words that are names of listed companies, by the rule of `koreanWords`. Words found with a Hunspell dictionary (SCOWL) over all one-word names of the listing, then read. */
export const englishWords: readonly WordSense[] = [
  ...everydayWords.map((name) => ({
    name,
    meaning: `the everyday word "${name}"`,
    lean: 'generic' as const,
  })),
  ...dictionaryWords.map((name) => ({ name, meaning: `the word "${name}"`, lean: 'word' as const })),
  ...properNames.map((name) => ({ name, meaning: `a name of people or places`, lean: 'word' as const })),
  ...[...new Set(wordsFirst)]
    .filter((name) => !coined.has(name))

    .map((name) => ({
      name,
      meaning: `the word or proper name "${name.toLowerCase()}"`,
      lean: generic.has(name) ? ('generic' as const) : ('word' as const),
    })),
  ...Object.entries(companyFirst).map(([name, meaning]) => ({ name, meaning, lean: 'company' as const })),
];
