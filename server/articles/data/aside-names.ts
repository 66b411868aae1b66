/** Words in a class or an id that name a place as something other than the article. Compared with whole words of the name. */
export const asideWords: ReadonlySet<string> = new Set(
  `
    comment comments cmt reply replies disqus discussion related relate rel relation relatednews recommend recommended
    recommendation recommendations rec rcmd rank ranking ranks popular trending mostread mostviewed sidebar side aside
    right lnb gnb snb nav navi navigation navbar menu submenu breadcrumb breadcrumbs crumbs location share sharing sns
    social ad ads adv advert advertisement adsense adbox banner bnr sponsor sponsored promo promotion promoted newsletter
    subscribe subscription signup signin login weather ticker tape marquee paging pagination pager copyright copy
    footer foot ft caption widget popup modal cookie consent toolbar util utils tools outbrain taboola dable teaser
    teasers carousel recirc recirculation more morenews upnext readnext readmore latest headlines keyword tag tags taglist
    hashtag reporter journalist author authorbox bio profile byline summary aisummary infobox disclaimer notice quotes
    stocklist watchlist poll survey vote emotion reaction reactions feedback print skip toast overlay paywall
  `
    .trim()
    .split(/\s+/),
);

/** Of those, the words that mean nothing else: what stands under them is no text of an article, even in the middle of one. */
export const foreignWords: ReadonlySet<string> = new Set(
  `
    comment comments cmt disqus relatednews recommended recommendation recommendations rcmd mostread mostviewed
    breadcrumb breadcrumbs sharing sns share advert advertisement adsense adbox sponsored newsletter subscribe signup
    signin login paging pagination pager cookie consent outbrain taboola dable recirc recirculation morenews upnext
    readnext readmore taglist hashtag paywall poll survey
  `
    .trim()
    .split(/\s+/),
);

/** Names, in small letters and without signs, that outlets give the element of the article's text. */
export const bodyNames: ReadonlySet<string> = new Set(
  `
    articlebody articlebodycontents articlecontent articlecontents articletext articletxt articlecont articleview articleviewcontent
    articleviewcontentdiv articlewrap artbody artcont artcontent artitxt arttext newsbody newsbodyarea newscontent newscontents newsctarticle
    newsendcontents newstext newstxt newsview newsviewarea dicarea viewcontent viewcontents viewcont viewcon viewtxt viewtext viewarticle
    entrycontent postcontent postbody postarticle storybody storycontent storytext storybodytext articledata articlemain textbody
    detailbody readbody caasbody bodycopy contentbody bodycontent harmonycontainer realarticle realart cmsbody conttxt
    gtxt btxt newscnt articlecopy articleparagraphs bodytext fullarticle richtext richtextstorybody articlebodytext
  `
    .trim()
    .split(/\s+/),
);

/** Names, in small letters and without signs, that outlets give the words under a picture. */
export const captionNames: ReadonlySet<string> = new Set(
  `
    caption captiontext imgdesc imgcaption imgtxt imgtext imgcomment imginfo imagecaption imagecredit imagedesc photodesc
    photocaption photocredit photoinfo photocomment phototxt picdesc piccaption cutline wpcaption wpcaptiontext
    mediacaption mediacredit figurecaption articlephotodesc imagecutline viewimgcaption txtcaption
  `
    .trim()
    .split(/\s+/),
);
