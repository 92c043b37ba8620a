/**
 * Radicals that ToUnicode tables give for the ideographs that look the same (`⻅` for `见`), and the ideographs. Browsers make
 * such tables, as a font's glyph serves both. Source: EquivalentUnifiedIdeograph.txt of Unicode.
 */
const ideographs =
  '⺀冫⺁厂⺂乙⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎尢⺏尢⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟' +
  '⺱网⺲罒⺳罓⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣' +
  '⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
const byRadical = new Map(
  Array.from({length: ideographs.length / 2}, (_, i) => [ideographs[2 * i]!, ideographs[2 * i + 1]!])
)
const radical = /[\u2e80-\u2fdf]/
const radicals = new RegExp(radical, 'g')

/** Text with ideographs for radicals: of the same length, so that places in it stay right. */
export function withoutRadicals(text: string): string {
  return radical.test(text) ? text.replace(radicals, c => byRadical.get(c) ?? c.normalize('NFKC')) : text
}
