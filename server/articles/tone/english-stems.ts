/**
 * English words of stock news with a favourable or unfavourable ring, written out by hand and reviewed. A stem that ends in * stands
 * for all words that begin with it; another is a word by itself with its endings -s, -es, -ed, -d and -ing.
 */
export const favourableEnglish = `
rise rose risen rising gain surge* soar* jump rally rallied rallies rallying climb rebound* recover* recovery advance upbeat upside
uptrend bullish bull boom* outperform* outpace* beat beaten beating exceed* top topped topping surpass* strong stronger strongest strength*
robust solid healthy resilient resilience sturdy firm firmer brisk buoyant record high highs peak milestone best better improv* increas* grow grew
grown growth expand* expansion accelerat* double doubled doubling triple tripled profitable profitability windfall
upgrade* raise raised raising lift lifted boost* hike optimis* confident confidence positive favorabl* favourabl* encourag* promising
opportunit* breakthrough innovat* lead leads leading leader leadership win wins winning winner award* approv* clear cleared clearance patent*
launch* unveil* introduc* secure* secured contract* deal deals partner* partnership* collaborat* alliance* agreement* order orders backlog
buyback* repurchas* payout* reward* bonus* demand popular sought sold-out success* succeed* achiev* attain* deliver* smash* shatter* blockbuster
undervalu* cheap attractive overweight buy accumulat* inflow* invest* funding subsid* grant support* backing stabil* stable steady ease eased
easing relief resolve* resolved settle* settlement resum* reopen* restor* acquit* exonerat* efficien* synerg* streamlin* savings
momentum tailwind* catalyst* upturn uptick revival reviv* thriv* flourish* prosper* bright brighter leap* leapt spike spiked
skyrocket* rocket* zoom* swell swelled ramp ramped outstanding excellent exceptional stellar impressive superb remarkable
`;

/** See `favourableEnglish`. */
export const unfavourableEnglish = `
fall fell fallen falling drop dropped dropping decline* slump* plung* tumbl* sink sank sunk slid slide slides sliding slip slipped slipping
crash* collaps* nosedive* plummet* tank tanked sag sagged dip dipped retreat* downturn downtrend downside bearish bear weak weaker weakest weakness*
weaken* soft softer soften* sluggish slow slower slowing slowdown stagnat* stall* shrink* shrank shrunk contract contraction recession* depress*
low lows bottom trough worst worse worsen* deteriorat* loss losses lose loses losing lost unprofitable deficit* shortfall* miss misses missed missing
disappoint* underperform* lag lags lagged lagging trail trailed fail* failure* flop flopped setback* delay* postpon* suspend* suspension* halt* cancel*
scrap scrapped abandon* withdraw* withdrew withdrawn terminat* downgrade* cut cuts cutting slash* trim trimmed lower lowered lowering reduc* underweight sell
selloff sell-off overvalu* bubble* expensive outflow* dump dumped warn* warning* caution* cautious concern* worr* fear* anxiet* uncertain* doubt* skeptic* sceptic*
pessimis* negative adverse unfavorabl* unfavourabl* risk risks risky threat* crisis crises panic* turmoil volatil* shock* hurt hurts blow blows
headwind* pressur* burden* drag drags dragged squeeze* strain* struggl* troubl* problem* woes weigh weighed weighs lawsuit* sue sued sues suing litigat* probe* investigat*
fine fined fines penalt* sanction* violat* breach* illegal fraud* scandal* alleg* accus* indict* convict* guilty corrupt* bribe* embezzl* misconduct
strike strikes layoff* lay-off* laid-off fire fired firing job-cut* restructur* bankrupt* insolven* default* delist* liquidat* shutdown* closure* close-down
recall* defect* fault* flaw* outage* hack* leak* accident* explosion* fatal* death* injur* disaster* damag* disrupt* shortage* bottleneck* glut* oversuppl*
tariff* ban banned bans restrict* curb curbs curbed embargo* retaliat* war impair* writedown* write-down* write-off* writeoff* dilut* debt-laden overhang
resign* oust* quit quits exit exits departure* dispute* conflict* protest* backlash boycott* opposition reject* denied deny denies blocked
`;
