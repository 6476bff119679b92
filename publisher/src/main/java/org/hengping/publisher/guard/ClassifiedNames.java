package org.hengping.publisher.guard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * Names and aliases of the classified units; none of them may be named in public. A name counts
 * without the city before it too, and whatever stands between its characters.
 */
final class ClassifiedNames {
  private static final int SHORTEST = 2;

  /** Parts that only meet where one text ends and the next begins must be longer to count. */
  private static final int SHORTEST_ACROSS = 4;

  private static final String TRADITIONAL =
      "業東絲兩嚴豐臨為麗舉義烏樂習鄉書買亂爭於雲亞產親億僅從倉儀們價眾優會傘偉傳傷倫偽體僑債傾儲兒黨蘭關興養內岡冊寫軍農馮衝決況凍淨準涼減鳳憑凱擊劃劉則剛創刪別劑劍劇"
          + "勸辦務動勵勁勞勢區醫華協單賣盧衛卻廠廳歷厲壓縣參雙發變葉號嘆嚇呂嗎員聽啟吳響團園國圍圖圓聖場壞塊堅壇墳墜壟墊牆壯聲殼處備複夠頭奪奮獎婦媽孫學寧寶實審憲宮寬賓對尋"
          + "導壽將爾塵盡層屬歲島嶺岸幣師帥帳帶幫幹並廣莊慶庫應廟廢開異棄張彌彎彈強歸當錄徹徑禦憶懷態憐總戀惡惱懸驚慘慣憤願戲戰戶紮撲執擴掃揚擾撫搶護報擔擬擁擇掛揮損換據擋擺"
          + "攝敵數斷無舊時曆曉暫術機殺雜權條來楊極構樞棗槍標棧棟欄樹樣橋檔檢樓歡歐殘毀畢氣漢湯溝沒滬濟瀏測渾濃濤澇潤漲滿漁灣濕滅燈靈災煉爐點烴煙煩燒熱愛爺牽狀猶獨獄獵環現瑪"
          + "電畫暢療監盤蓋盜眞礦碼磚確礙禮禍離種積稱穩窮竊競筆築簽簡籃類糧緊糾紅約級紀緯純綱納縱紛紙線練組細織終經結給絡絕統繼績緒續維綜綠緩編緣縮網羅罰職聯聰肅腸膚腎腫脹膽"
          + "勝膠腦臟腳臉艦艙艱藝節蘇蘋範薦榮藥獲蕭薩藍蔣薊蠶蟲補襯襲裝見觀規視覽覺觸譽計訂認討讓訓議訊記講許論設訪證評識詐訴診詞譯試詩誠話誕詢該詳語誤說請諸讀課調談謀謝謠譜"
          + "貝負貢財責賢敗貨質販貪購貯貫貳賤貼貴貸貿費賀賊資賦賠賴贊贈趙趕躍踐車軌軒轉輪軟輕載較輔輛輩輝輸轄遼達遷過運還這進遠違連遲選遺郵鄰鄭釋鑒針釣鈣鈔鋼鑰錢鐵鈴鉛銀銅鋁"
          + "銷鎖鋒錯錫鍋鍵鎮鏡長門閃閉問間閣閥閱闊隊陽陰陣階際陸陳險隨隱難霧靜韋韓頁頂項順須頑顧頓頒預領頻題顏額風飛飯飲飼館馬馳驅駐駛駕駱驗騎騙魚魯鮮鳥鳴鴻鵬麥黃齊齡龍龔龜";
  private static final String SIMPLIFIED =
      "业东丝两严丰临为丽举义乌乐习乡书买乱争于云亚产亲亿仅从仓仪们价众优会伞伟传伤伦伪体侨债倾储儿党兰关兴养内冈册写军农冯冲决况冻净准凉减凤凭凯击划刘则刚创删别剂剑剧"
          + "劝办务动励劲劳势区医华协单卖卢卫却厂厅历厉压县参双发变叶号叹吓吕吗员听启吴响团园国围图圆圣场坏块坚坛坟坠垄垫墙壮声壳处备复够头夺奋奖妇妈孙学宁宝实审宪宫宽宾对寻"
          + "导寿将尔尘尽层属岁岛岭岸币师帅帐带帮干并广庄庆库应庙废开异弃张弥弯弹强归当录彻径御忆怀态怜总恋恶恼悬惊惨惯愤愿戏战户扎扑执扩扫扬扰抚抢护报担拟拥择挂挥损换据挡摆"
          + "摄敌数断无旧时历晓暂术机杀杂权条来杨极构枢枣枪标栈栋栏树样桥档检楼欢欧残毁毕气汉汤沟没沪济浏测浑浓涛涝润涨满渔湾湿灭灯灵灾炼炉点烃烟烦烧热爱爷牵状犹独狱猎环现玛"
          + "电画畅疗监盘盖盗真矿码砖确碍礼祸离种积称稳穷窃竞笔筑签简篮类粮紧纠红约级纪纬纯纲纳纵纷纸线练组细织终经结给络绝统继绩绪续维综绿缓编缘缩网罗罚职联聪肃肠肤肾肿胀胆"
          + "胜胶脑脏脚脸舰舱艰艺节苏苹范荐荣药获萧萨蓝蒋蓟蚕虫补衬袭装见观规视览觉触誉计订认讨让训议讯记讲许论设访证评识诈诉诊词译试诗诚话诞询该详语误说请诸读课调谈谋谢谣谱"
          + "贝负贡财责贤败货质贩贪购贮贯贰贱贴贵贷贸费贺贼资赋赔赖赞赠赵赶跃践车轨轩转轮软轻载较辅辆辈辉输辖辽达迁过运还这进远违连迟选遗邮邻郑释鉴针钓钙钞钢钥钱铁铃铅银铜铝"
          + "销锁锋错锡锅键镇镜长门闪闭问间阁阀阅阔队阳阴阵阶际陆陈险随隐难雾静韦韩页顶项顺须顽顾顿颁预领频题颜额风飞饭饮饲馆马驰驱驻驶驾骆验骑骗鱼鲁鲜鸟鸣鸿鹏麦黄齐龄龙龚龟";

  private final List<String> names = new ArrayList<>();

  ClassifiedNames(RegisterSnapshot registers) {
    for (var unit : registers.rows(BureauRegisters.UNITS)) {
      if (unit.flag("classified")) {
        add(unit.text("name"));
        add(unit.text("name").replaceFirst("^[\\u4e00-\\u9fff]{1,6}?[省市州县区]", ""));
        for (String alias : unit.text("aliases").split("[；;、，,]")) {
          add(alias);
        }
      }
    }
  }

  private void add(String name) {
    String squeezed = squeezed(name);
    if (squeezed.length() >= SHORTEST) {
      names.add(squeezed);
    }
  }

  /** Whether a text names one of them, blanks and forms of characters ignored. */
  boolean namedIn(String text) {
    String squeezed = squeezed(text);
    return names.stream().anyMatch(squeezed::contains);
  }

  /** Whether texts that follow each other name one of them, also split over several. */
  boolean namedAcross(List<String> texts) {
    String joined = squeezed(String.join("", texts));
    return texts.stream().anyMatch(this::namedIn)
        || names.stream().filter(n -> n.length() >= SHORTEST_ACROSS).anyMatch(joined::contains);
  }

  /** Letters and digits alone, traditional forms that names of units hold made simplified. */
  private static String squeezed(String text) {
    var out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) && c != 0x3164 && c != 0x115f && c != 0x1160)
        .forEach(c -> out.appendCodePoint(simplified(c)));
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static int simplified(int c) {
    int at = c < 0x10000 ? TRADITIONAL.indexOf(c) : -1;
    return at < 0 ? c : SIMPLIFIED.charAt(at);
  }
}
