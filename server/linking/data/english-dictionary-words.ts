/**
 * One-word names (or first words of names) of the US listing that an English dictionary has: checked against the
 * Hunspell dictionary en-US (SCOWL) and a list of words by frequency, then read. Only the words are kept here.
 * `everyday` words are among the commonest of the language, `properNames` are people and places.
 */
export const everydayWords: readonly string[] = split(`
  advanced advantage agree air align alliance alpha alt american angel arch arena array artist asia
  assembly australia aware axis ball banner beam bill box california cap cape capital cardinal carrier
  carry carter castle century charter china citizens city clean click coastal coffee commerce community
  construction cooper core creative crown customers decent design designer digital distribution driven
  dual duke eagle eastern easy element enterprise essential establishment eve expand extreme fashion fate
  figure first flowers formula fort forum forward founder fox freedom freight gain general global grace
  graham gulf hands happen healthcare hello here heritage highway home honest hope hub human icon
  indonesia information inspired interface international jazz joint journey korea lake landmark lee
  liberty lifetime linked lion loop mason match medical merit miller mind molecular national nature news
  next nice northern northwest northwestern nova opera origin outdoor oxford pan park pattern people
  peoples perfect perspective pioneer poet pond pool popular post power principal priority progress
  progressive protagonist quantum ram range ray reading ready regions relay republic restaurant rhythm
  ring robin rocket rocky rogers root rush sea seoul serve service shore sight solid sound southern
  southwest spectrum standard star stem strategy structure summit super superior surgery systems taiwan
  team technology ten texas top tower trinity troops turn union united unity universal universe venture
  versus vessel victory waters west winners wise work
`);

/** Less common words; a capital and a verb of companies can make them a name. */
export const dictionaryWords: readonly string[] = split(`
  aardvark ace acorn actinium actuate acuity acumen adagio aeries affirm alight alignment allot ally alps
  amalgamated amass amaze amber amplify amplitude analog antelope apogee arbor ardent ares ark arrow
  arrowhead ascent atlas atrium aura axon bandwidth banzai bark barrel beacon beeline beta bicycle
  billions blackberry blend bloom bonk booking booster boyd braze bread brinker brinks buckle bullish
  butterfly byline cactus cadre calumet capstone caribou caring carpenter carriage catalyst chanson cheer
  chime chord climb clipper cogent cognition coherent colliers compass concord constellation cosmos
  costar cots cousins crane credo crescent cube cuckoo decoy definitive deluxe dine diodes dogwood dole
  dolphin dominion dover dragonfly dreamland duos dyadic edgewise elastic employers enact encompass
  encore energizer enhanced enliven ensign envoy eon epsilon equitable equity esquire esteem ethos
  exponent factorial farmland fathom finger flask flex flexible fluent flutter foghorn fold forte fossil
  frontier fulcrum gee genie genius genome glacier gorilla grab grail grandstand gravity griffon handsome
  harmonic harmony harrow hawthorn helix heron hertz hilltop hinge hippo horizon huntsman hyper igloo
  immersion indie innate innovate insight integer intelligent intensity inter intrusion iridium ironwood
  jade jaguar jasper kestrel kite ladder lantern largo lattice lear lemon lemonade lexicon lichen lineage
  linkage liquidity lotus lucid lumen lumens madrigal mammoth marathon marker marsh matador maze
  mechanics medallion mercer merchants mercury meridian mesa milestone millennium minerals minimed mink
  mobility modular mosaic navigator nerdy neutron nexus nomad noodles obsidian odyssey optimum ouster
  outlook outset owlet par paradise parsons pathfinder penguin pennant penumbra perimeter photon pics pie
  pineapple pinnacle playboy plexus pliant ponce porch postal precision prelude profound prospect
  prosperity provident prudential pulse quince quoin radian rainbow rand ranger rapport recon rectitude
  recursion redwood rein reliance remed renew revelation revolve ribbon riot roper royalty rpm rum sachem
  saga scholastic scribe seaboard seaport seer seers seres shoals shuttle sierra silence silicon silo
  snail sonic sos sphere spire spruce spyglass stoke stride strive structured sunrise surplus swarmer
  tactical tactile talon tanger tango tapestry tarsus tat tempest tenable tenet tenon terrestrial tes
  tetra thor tic tidewater timberland titan toast torrid transact travelers treasure triumph tron turbo
  unison upland upstart uranium vantage velocity viking viper vista voyager wearable weave werewolf
  whirlpool wits workhorse wrap xenon xerox yelp zebra zeta
`);

/** People and places that a company is named after. */
export const properNames: readonly string[] = split(`
  acadia alamo albany alton andersen andersons ani applied arcadia arcturus avalon basel baxter bentley
  bogota brady broadway brunswick burlington cabot cadiz canaan capri cartesian cato celsius cincinnati
  cohen columbia concorde context corvus crawford cumberland dana dave denali descartes device devon
  donaldson duluth edison ellington eton eugene everest ferguson fermi franklin friedman fulton gaia
  gibraltar gladstone grande greenland gulfport hanover hass hawkins hayward helios hercules holley
  hudson huntington icahn independence jackson jacobs janus jefferson kelly kilroy kirby knowles kodiak
  lakeland latham lincoln lindsay mackenzie magyar mara marcus matthews mccormick megan merlin mesabi
  miami mira mohawk molina mueller myers neptune noah olin oppenheimer orion oscar oshkosh otis ovid
  palomar patrick pdf peabody pearson penn permian piedmont polaris powell princeton rafael reformation
  research rigel rockwell rollins ross royce russell ryder sabre seneca simpson sinclair sui taylor tim
  tompkins tyler tyson utah vera vince vulcan washington williams winchester woodward zeus
`);

function split(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}
