package org.hengping.publisher.redaction;

import java.util.regex.Pattern;

/** What a Chinese personal name looks like, and what only looks like one. */
final class Surnames {
  private static final String COMPOUND =
      "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|夏侯|端木|南宫|百里|呼延|轩辕|澹台|公冶|淳于|太史|申屠|钟离|羊舌|左丘|闾丘|梁丘|东郭|西门|南门|亓官|乐正|公羊|赫连|拓跋|独孤|万俟|闻人|濮阳|单于|仲孙|颛孙|巫马|漆雕|公西|壤驷|谷梁|宰父|夹谷|段干|百里|第五";
  private static final String COMMON =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
          + "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟"
          + "安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄"
          + "项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧"
          + "畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞"
          + "卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮满尧归农幸苍濮";

  /** Rarer surnames; believed only beside a role word. */
  private static final String RARE =
      "茅骆宓芮羿储汲邴松富乌巴弓牧隗山侯班仰秋伊宁暴钭厉戎祖符束韶蓟印宿怀蒲邰鄂索咸籍卓屠阴能双闻莘贡劳逄姬扶堵宰郦雍却璩"
          + "桑桂寿通扈郏浦尚晏慕茹宦鱼容慎戈庾终暨居衡步弘国寇广禄阙殳沃利蔚越夔隆师厍晁勾融訾阚那空毋乜养须丰巢关蒯相后红权逯益桓公"
          + "闫佘仝肖郗妫轩令狄缪干危麻支昝经房裘干应诸嵇邢滑荣羊於惠甄加封荀糜麴家溥郭苌";

  /** Surnames that begin so many words that a name beside a number needs more to be believed. */
  private static final String AMBIGUOUS =
      "和费包车关管应时成全计项单施解明常党国农家满简古路景申相支能那对所易山花商游利权巩年池阳沙冷幸空通连习谈别边充水平从有广后都";

  /** Words that begin with a character that is also a surname. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:应当|应该|应急|应收|应付|高度|高效|高质|高标|高龄|高中|高校|高于|满意|满足|安置|安全|安排|安装|费用|方便|方面|方式|方案|方可|"
              + "向上|向社|成为|成立|成果|成本|成效|全部|全面|全体|全市|全县|全年|全额|全程|和谐|时间|时效|时限|时任|平均|计划|项目|经费|万元|万人|万亩|"
              + "单位|单独|单价|单个|施工|施行|解决|解释|解读|明确|明显|明细|常住|常年|常态|严格|严重|党员|党委|党组|党支|农业|农村|农户|农民|农田|农机|水平|水利|"
              + "水库|水质|水费|何时|何种|曾经|曾任|任务|任何|任期|温饱|简单|简称|古城|金额|金融|路线|路径|路面|路灯|景区|牛羊|马上|马路|包括|包含|包装|毕业|"
              + "申请|申报|申领|申诉|强烈|强调|强化|易地|易腐|江边|山区|林地|林业|林木|林场|田间|车辆|车位|车牌|石材|花卉|商户|商业|商品|游客|游览|关于|关注|关心|"
              + "关系|管理|管护|管网|管道|管线|巩固|武装|池塘|阳光|文化|文明|文件|沙石|冷链|幸福|连续|连片|习惯|谈话|边远|房屋|房产|房租|乐于|乐观|原因|原有|原始|"
              + "官员|保障|保险|保护|保证|保洁|水位|云平|云端|昌盛|皮肤|卫生|卫健|查询|查看|查阅|位于|位置|盖章|封闭|封面|仲裁|井盖|银行|明年|华侨|"
              + "来自|来源|来访|来电|木材|台账|台阶|宗地|宗教|原则|蒙古|左右|齐全|齐心|关键|关联|孔径|白天|毛利|毛坯|史料|龙头|段落|钱款|"
              + "常规|常见|梅雨|莫过|成员|时段|时点|车主|童装|纪检|纪律|纪委|盛夏|欧元|游泳|甘蔗|解答|强制|房东|边界|吉祥|丘陵|古树|米粉|"
              + "燕子|连同|连接|商铺|商量|商场|计算|计入|计提|计生|冷库|花费|蓝图|都市|练习|官方|宗旨|应对|应用|明白|和解|云计|满分|满额|满期|归还|归集|归口|归属|农资|农作|"
              + "许可|许多|程序|程度|严肃|武术|文娱|文旅|文书|文字|文艺|康复|康养|江河|江北|江南|白酒|谷物|章程|华东|边坡|"
              + "余额|余下|夏季|秦岭|金属|陆续|方法|任职|余款|周边|周期|周围|周末|周转|高速|黄河|石油|马铃|石灰|苗木|苗圃|汤水|龙虾|"
              + "于是|于年|何谓|相关|年度|干部|段长|路长|河长|居住|居委|居民|林长|田长|关停|单元|成人|成年|全科|全日|全家|和社|和服|和家|水电|水泥|云汀).*");

  /** What bodies, things and amounts end with. */
  private static final Pattern BODY =
      Pattern.compile(
          ".*(?:局|处|科|室|所|院|校|村|镇|乡|县|市|区|部|委|办|厅|站|队|组|中心|公司|社|会|户|名|人员|者|长|费|款|卡|号|额|率|数|量|库|楼|路|街|车|折|店|厂|证|票|册|函|箱|牌|行为|行)$");

  private static final Pattern LABEL =
      Pattern.compile("电话|手机|证件|身份|邮箱|卡号|账号|帐号|车辆|车牌|微信|号码|联系|地址|编号|项目|资金|单位|文件|现场|问卷|座谈|热线|传真");

  private static final String HAN = "[\\u4e00-\\u9fff·]";

  private Surnames() {}

  /**
   * Regular expression of a name, as short as what follows allows.
   *
   * @param rare whether rarer surnames count
   */
  static String name(boolean rare) {
    String single = "[" + COMMON + (rare ? RARE : "") + "]";
    return "(?:(?:" + COMPOUND + ")" + HAN + "{1,2}?|" + single + HAN + "{1,2}?)";
  }

  /** Regular expression of a surname of one character. */
  static String single() {
    return "[" + COMMON + RARE + "]";
  }

  /** Whether a surname begins many words. */
  static boolean ambiguous(char surname) {
    return AMBIGUOUS.indexOf(surname) >= 0;
  }

  /** Whether something of the form of a name is none of the known words. */
  static boolean plausible(String name) {
    return !WORDS.matcher(name).matches()
        && !BODY.matcher(name).matches()
        && !LABEL.matcher(name).find();
  }

  /** Whether a cell's whole text can be a person's name. */
  static boolean isName(String text) {
    return text.matches(name(true)) && plausible(text);
  }
}
