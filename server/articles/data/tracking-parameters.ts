/** Parameters that say how a reader came, or what a page should look like, and never which story it is. */
export interface TrackingRule {
  /** Names in lower case; one that ends in `*` stands for all that begin so. */
  readonly names: readonly string[];
  /** Host (with its subdomains) on which the names mean this; absent: everywhere. */
  readonly host?: string;
  readonly reason: string;
}

/** Names that identify stories somewhere (`id`, `no`, `aid`, `oid`, `newsid`, `idxno`, `p` …) never stand here without a host. */
export const trackingRules: readonly TrackingRule[] = [
  { names: ['utm_*', 'hsa_*', 'pk_*', 'mtm_*', 'piwik_*', 'matomo_*'], reason: 'campaign tags of analytics' },
  {
    names: [
      'at_medium',
      'at_campaign',
      'at_custom*',
      'at_bbc_team',
      'at_link_*',
      'at_format',
      'at_ptr_name',
      'xtor',
    ],
    reason: 'campaign tags of AT Internet',
  },
  {
    names: [
      'fbclid',
      'fb_action_ids',
      'fb_action_types',
      'fb_source',
      'fb_ref',
      'action_object_map',
      'action_type_map',
      'action_ref_map',
    ],
    reason: 'clicks on Facebook',
  },
  {
    names: [
      'gclid',
      'gclsrc',
      'dclid',
      'gbraid',
      'wbraid',
      'gad_source',
      'gad_campaignid',
      '_ga',
      '_gl',
      'gs_l',
    ],
    reason: 'clicks on Google',
  },
  {
    names: [
      'msclkid',
      'yclid',
      'ysclid',
      'twclid',
      'ttclid',
      'li_fat_id',
      'rdt_cid',
      'epik',
      'scclid',
      'irclickid',
      's_kwcid',
      'ef_id',
    ],
    reason: 'clicks on other networks',
  },
  {
    names: [
      'igshid',
      'igsh',
      '__twitter_impression',
      'ref_src',
      'ref_url',
      'share_id',
      'sr_share',
      'sharetype',
      'soc_src',
      'soc_trk',
      'kakao_from',
      'lfrom',
    ],
    reason: 'shares on social networks',
  },
  {
    names: [
      'mc_cid',
      'mc_eid',
      '_hsenc',
      '_hsmi',
      'mkt_tok',
      'vero_id',
      'vero_conv',
      'oly_enc_id',
      'oly_anon_id',
      'ck_subscriber_id',
      'bxid',
      'cndid',
      'esrc',
      'nl_id',
      'wickedid',
    ],
    reason: 'readers of newsletters',
  },
  {
    names: [
      'cmpid',
      'cmp',
      'icid',
      'icmp',
      'ncid',
      'ocid',
      'cvid',
      's_cid',
      'spm',
      'tpcc',
      'wpisrc',
      'wpmm',
      'trk',
      'referrer',
      'referringsource',
      'ss_source',
      'ss_campaign_id',
      'ss_email_id',
    ],
    reason: 'campaigns and placements',
  },
  {
    names: ['guccounter', 'guce_*', '.tsrc', 'nhn_from', 'sid_from'],
    reason: 'a portal’s way of asking for consent or of counting',
  },
  { names: ['jsessionid', 'phpsessid', 'sessionid'], reason: 'a reader’s session' },
  {
    names: ['input', 'section', 'site'],
    host: 'yna.co.kr',
    reason: 'where on Yonhap’s pages the link stood',
  },
  {
    names: ['cds', 'rc', 'ntype', 'lfrom', 'sid', 'sid1', 'sid2', 'mode', 'mid', 'type', 'date', 'page'],
    host: 'n.news.naver.com',
    reason: 'lists of the portal that the link stood in',
  },
  { names: ['f', 'rcmd', 'tab'], host: 'v.daum.net', reason: 'lists of the portal that the link stood in' },
  {
    names: ['mod', 'reflink', 'siteid', 'link', 'tesla', 'st', 'page'],
    host: 'wsj.com',
    reason: 'where on the outlet’s pages the link stood',
  },
  {
    names: ['mod', 'reflink', 'siteid', 'link'],
    host: 'marketwatch.com',
    reason: 'where on the outlet’s pages the link stood',
  },
  {
    names: ['mod', 'reflink', 'siteid'],
    host: 'barrons.com',
    reason: 'where on the outlet’s pages the link stood',
  },
  {
    names: ['srnd', 'sref', 'leadsource', 'in_source', 'embedded-checkout'],
    host: 'bloomberg.com',
    reason: 'where on the outlet’s pages the link stood',
  },
  {
    names: ['taid', 'edition-redirect', 'feedtype', 'feedname', 'rpc'],
    host: 'reuters.com',
    reason: 'feeds and placements',
  },
  { names: ['__source', 'par', 'recirc', 'qsearchterm'], host: 'cnbc.com', reason: 'feeds and placements' },
  {
    names: [
      'smid',
      'smtyp',
      'partner',
      'emc',
      'campaign_id',
      'instance_id',
      'segment_id',
      'user_id',
      'regi_id',
      'searchresultposition',
      'unlocked_article_code',
    ],
    host: 'nytimes.com',
    reason: 'shares and newsletters',
  },
  { names: ['segmentid', 'ftcamp', 'accesstoken'], host: 'ft.com', reason: 'shares and newsletters' },
  { names: ['src', 'yptr', 'ncid'], host: 'finance.yahoo.com', reason: 'placements' },
];

/** Parameters that name a referrer on many sites and something else on a few: dropped only with a value that is one. */
export const referrerNames: readonly string[] = [
  'ref',
  'source',
  'from',
  'src',
  'via',
  'share',
  'cid',
  'feature',
  'medium',
  'channel',
];

/** Values that name where a reader came from. */
export const referrerValues: readonly string[] =
  'rss feed feeds atom twitter x facebook fb instagram linkedin reddit telegram whatsapp line kakao kakaotalk naver nate daum google googlenews bing yahoo msn flipboard smartnews newsstand newsletter email mail home homepage main mainpage top share social sns mobile app web pc copylink clipboard push search'.split(
    ' ',
  );

/** Parameters with which a site gives the same story in its AMP form. */
export const ampParameters: Readonly<Record<string, readonly string[]>> = {
  amp: ['', '1', 'true', 'y', 'yes'],
  outputtype: ['amp', 'default-amp'],
  output: ['amp'],
  isamp: ['', '1', 'true'],
  amp_js_v: [],
  usqp: [],
};
