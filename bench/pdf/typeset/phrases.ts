/** What documents of official style are composed of, in one language. `{a}`, `{b}` are topics, `{o}` an office, `{y}` a year, `{n}` a number. */
export interface Phrases {
  readonly title: string
  readonly topics: readonly string[]
  readonly offices: readonly string[]
  readonly headings: readonly string[]
  readonly sentences: readonly string[]
  readonly items: readonly string[]
  readonly notes: readonly string[]
  readonly heads: readonly string[]
  readonly table: string
}

/** Sentences of our own making in the manner of plans, reports and circulars. */
export const phrases: Readonly<Record<'nb' | 'en' | 'zh', Phrases>> = {
  nb: {
    title: 'Plan for kunnskap og samordning',
    topics: [
      'digital beredskap',
      'vannforvaltning',
      'yrkesfaglig opplæring',
      'arktisk skipsfart',
      'fornybar energi',
      'språkpolitikk',
      'matsikkerhet',
      'folkehelsearbeid',
      'kulturminnevern',
      'åpne forskningsdata'
    ],
    offices: [
      'Seksjon for analyse',
      'Fylkeskommunen',
      'Direktoratet for forvaltning',
      'Den rådgivende komiteen',
      'Departementet',
      'Tilsynsmyndigheten'
    ],
    headings: [
      'Bakgrunn for arbeidet med {a}',
      'Mål for {a}',
      'Tiltak innen {a}',
      'Ansvar og roller',
      'Økonomiske og administrative konsekvenser',
      'Oppfølging av {a}',
      'Virkeområde',
      'Rapportering og evaluering av {a}'
    ],
    sentences: [
      '{o} skal legge fram en samlet vurdering av {a} innen utgangen av {y}.',
      'Erfaringene fra {y} viser at samarbeidet om {a} må bygge på felles kunnskapsgrunnlag og tydelig ansvarsfordeling.',
      'Det er satt av {n} millioner kroner til {a}, jf. kap. {n} i budsjettforslaget for {y}.',
      'Kommunene har etterspurt bedre veiledning, særlig der {a} griper inn i {b}.',
      'Partene er enige om å møtes minst én gang i året for å drøfte {a}, og referatet gjøres offentlig tilgjengelig.',
      'Ordningen omfatter både nordnorske distriktskommuner og større byregioner, men rapporteringskravene tilpasses størrelsen på virksomheten.',
      'I samsvar med rundskriv nr. {n} kan {o} fastsette nærmere vilkår for tilskudd til {a}.',
      'Høringsinstansene støttet i hovedsak forslaget, selv om flere pekte på manglende sammenheng mellom {a} og {b}.',
      'Ved årsskiftet {y} var om lag {n} prosent av virksomhetene kommet i gang med gjennomføringen.',
      'Forskningsinstitusjonene bør involveres tidlig, slik at resultatene kan tas i bruk i undervisning og forvaltning.'
    ],
    items: [
      'styrke rekrutteringen til {a}',
      'utarbeide en felles veileder om {a} og {b} sammen med berørte etater og arbeidslivets parter',
      'etablere en ordning for utveksling av fagfolk',
      'gjennomgå regelverket for {a} senest i {y}',
      'sikre forutsigbar finansiering over minst {n} år',
      'legge til rette for at resultater om {a} publiseres åpent og på flere språk, også der prosjektene eies av private'
    ],
    notes: [
      'Se nærmere omtale i meldingen om {a} fra {y}.',
      'Tallene gjelder {y} og er avrundet.',
      'Begrepet {a} brukes her i vid forstand, slik {o} har lagt til grunn.'
    ],
    heads: ['Tiltak', 'Ansvarlig', 'Frist', 'Merknad'],
    table: 'Tabell'
  },
  en: {
    title: 'Framework for Knowledge and Coordination',
    topics: [
      'digital resilience',
      'water management',
      'vocational training',
      'polar shipping',
      'renewable energy',
      'language policy',
      'food safety',
      'public health',
      'heritage protection',
      'open research data'
    ],
    offices: [
      'The Analysis Section',
      'The County Authority',
      'The Agency for Public Management',
      'The Advisory Committee',
      'The Ministry',
      'The Supervisory Authority'
    ],
    headings: [
      'Background to the work on {a}',
      'Objectives for {a}',
      'Measures for {a}',
      'Roles and responsibilities',
      'Financial and administrative consequences',
      'Follow-up of {a}',
      'Scope of application',
      'Reporting and evaluation of {a}'
    ],
    sentences: [
      '{o} shall present an overall assessment of {a} before the end of {y}.',
      'Experience from {y} indicates that cooperation on {a} must rest on shared evidence and a clear division of responsibilities.',
      'An allocation of NOK {n} million has been set aside for {a}, cf. chapter {n} of the budget proposal for {y}.',
      'Municipalities have asked for better guidance, in particular where {a} affects {b}.',
      'The parties agree to meet at least once a year to discuss {a}, and the minutes will be made publicly available.',
      'The scheme covers both small rural communities and larger city regions, although reporting requirements are adapted to the size of each organisation.',
      'In accordance with circular no. {n}, {o} may lay down further conditions for grants related to {a}.',
      'Most consultative bodies supported the proposal, but several pointed to a lack of consistency between {a} and {b}.',
      'At the turn of {y}, approximately {n} per cent of the organisations had begun implementation.',
      'Research institutions should be involved at an early stage, so that results can be used in teaching and administration.'
    ],
    items: [
      'strengthen recruitment to {a}',
      'prepare common guidelines on {a} and {b} together with the agencies concerned and the social partners',
      'establish a scheme for the exchange of experts',
      'review the regulations governing {a} no later than {y}',
      'secure predictable funding for at least {n} years',
      'ensure that results concerning {a} are published openly and in several languages, including where projects are privately owned'
    ],
    notes: [
      'For further details, see the report on {a} of {y}.',
      'Figures refer to {y} and have been rounded.',
      'The term {a} is used here in a broad sense, as laid down by {o}.'
    ],
    heads: ['Measure', 'Responsible', 'Deadline', 'Remarks'],
    table: 'Table'
  },
  zh: {
    title: '知识与协调工作纲要',
    topics: [
      '数字安全',
      '水资源管理',
      '职业教育',
      '极地航运',
      '可再生能源',
      '语言政策',
      '食品安全',
      '公共卫生',
      '文化遗产保护',
      '科研数据开放'
    ],
    offices: ['分析处', '郡政府', '公共管理局', '咨询委员会', '主管部门', '监督机构'],
    headings: [
      '{a}工作背景',
      '{a}的目标',
      '推进{a}的措施',
      '职责与分工',
      '经济和行政影响',
      '{a}的后续工作',
      '适用范围',
      '{a}的报告与评估'
    ],
    sentences: [
      '{o}应当在{y}年底前就{a}提出总体评估意见。',
      '{y}年的经验表明，{a}领域的合作必须建立在共同的知识基础和明确的责任分工之上。',
      '已安排{n}百万克朗专项资金用于{a}，见预算草案第{n}章（{y}年度）。',
      '各地方政府希望获得更好的指导，特别是在{a}涉及{b}的情况下。',
      '双方同意每年至少会晤一次，就{a}交换意见，会议纪要向社会公开。',
      '该计划既适用于人口较少的地区，也适用于较大的城市区域，但报告要求应当与单位规模相适应。',
      '根据第{n}号通知，{o}可以就{a}补助的具体条件作出规定。',
      '征求意见过程中，多数单位表示支持，但也有单位指出{a}与{b}之间缺乏衔接。',
      '截至{y}年初，约有百分之{n}的单位已经开始实施。',
      '研究机构应当尽早参与，以便成果能够用于教学和管理。'
    ],
    items: [
      '加强{a}领域的人才引进；',
      '会同有关机构和社会各方共同编写关于{a}和{b}的统一指南，并定期更新；',
      '建立专家交流机制；',
      '最迟于{y}年完成{a}相关法规的审查；',
      '保证至少{n}年的稳定经费；',
      '推动{a}成果以多种语言公开发布，包括由私人机构承担的项目成果，并接受社会监督；'
    ],
    notes: [
      '详见{y}年关于{a}的报告。',
      '数据为{y}年数据，已作四舍五入处理。',
      '本文所称{a}采用广义，以{o}的规定为准。'
    ],
    heads: ['措施', '负责单位', '期限', '备注'],
    table: '表'
  }
}
