/**
 * Korean readings of the Chinese characters that company names are written with. Reason: headlines still print "三星電子"
 * and "현대自動車"; read as Hangul they are the names of the dictionary. Characters that headlines use alone for a
 * country or as an affix (美, 日, 中, 前, 新) count only inside a longer run.
 */
export const hanjaReadings: Readonly<Record<string, string>> = Object.fromEntries(
  `
  三삼 星성 電전 子자 現현 代대 車차 重중 工공 業업 建건 設설 航항 空공 銀은 行행 保보 險험 證증 券권 製제 鐵철 鋼강 化화
  學학 油유 通통 信신 百백 貨화 店점 物물 産산 生생 命명 火화 災재 海해 上상 起기 亞아 大대 韓한 國국 力력 自자 動동 浦포
  項항 金금 融융 地지 主주 新신 世세 界계 東동 西서 南남 北북 部부 洋양 城성 三삼 一일 藥약 品품 食식 糖당 粉분 紙지 運운
  輸수 送송 船선 造조 機기 械계 精정 密밀 石석 炭탄 公공 社사 農농 心심 斗두 山산 曉효 星성 和화 成성 樂락 天천 友우 利리
  外외 換환 中중 央앙 高고 速속 極극 光광 豊풍 榮영 林림 堂당 綠녹 十십 字자 柳유 漢한 進진 平평 錦금 湖호 朝조 興흥 產산
  `
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
