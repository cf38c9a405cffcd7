package lang

import "strings"

// Characters of everyday prose that exist in one of the two ways of writing
// Chinese only. Those that are also traditional characters with another sense
// (后, 里, 只) tell nothing and are left out.
const (
	simplifiedOnly  = "这国们个为说时来会对过发学经业开进关现实还没动样产问机两从间见长头门无东车书报电话语专议记选资华万与义习乡买亏亚产亲仅优传伤价众伟侨兰兴养军农冲决净减击创办务劳势区协单卖卫厂历压县双变号员听团围圆场坏块坚执扩扫扬护担拥择换据损摇政敌断旧显权条极构标树桥检楼欢气汉汤沟泽济测浓涛润涨渐温湾满滚灭灵灾点炼热爱状独狱现环电画疗监盖盘础确离种积称穷竞笔签简类粮红纪约级纯纲纳纵纷纸线练组细织终绍经结给络统继绩绪续维绿编缩网罗罚职联胜脑脱节范药营获虽补装观规视览觉计订认讨让训议讯记讲许论设访证评识诉词译试诗话该详误请诸读课谁调谈谢负贡财责败货质贫购贯贵费资赛赞赶趋践转轮软轻载较辆输边达迁运还进远违连迟适选递遗邮郑释针钟钢钱铁银错锋键镇闭闯闻阅阳阶际陆陈险随隐难雾静顶项顺须顾顿预领频题额风飞饭饮馆马驱验骑鱼鲜鸟鸡麦黄齐龙"
	traditionalOnly = "這國們個為說時來會對過發學經業開進關現實還沒動樣產問機兩從間見長頭門無東車書報電話語專議記選資華萬與義習鄉買虧亞親僅優傳傷價眾偉僑蘭興養軍農衝決淨減擊創辦務勞勢區協單賣衛廠歷壓縣雙變號員聽團圍圓場壞塊堅執擴掃揚護擔擁擇換據損搖敵斷舊顯權條極構標樹橋檢樓歡氣漢湯溝澤濟測濃濤潤漲漸溫灣滿滾滅靈災點煉熱愛狀獨獄環畫療監蓋盤礎確離種積稱窮競筆簽簡類糧紅紀約級純綱納縱紛紙線練組細織終紹結給絡統繼績緒續維綠編縮網羅罰職聯勝腦脫節藥營獲雖補裝觀規視覽覺計訂認討讓訓訊講許論設訪證評識訴詞譯試詩該詳誤請諸讀課誰調談謝負貢財責敗貨質貧購貫貴費賽贊趕趨踐轉輪軟輕載較輛輸邊達遷運遠違連遲適遞遺郵鄭釋針鐘鋼錢鐵銀錯鋒鍵鎮閉闖聞閱陽階際陸陳險隨隱難霧靜頂項順須顧頓預領頻題額風飛飯飲館馬驅驗騎魚鮮鳥雞麥黃齊龍"
)

// variant counts the characters that tell the two ways of writing apart.
type variant struct{ simplified, traditional int }

func (v *variant) add(r rune) {
	switch hanVariants()[r] {
	case 's':
		v.simplified++
	case 't':
		v.traditional++
	}
}

// tag is "zh" until one way clearly prevails.
func (v variant) tag() string {
	switch {
	case v.simplified > 2*v.traditional:
		return "zh-Hans"
	case v.traditional > 2*v.simplified:
		return "zh-Hant"
	}
	return "zh"
}

func buildHanVariants() map[rune]byte {
	m := make(map[rune]byte, 600)
	for _, r := range simplifiedOnly {
		if !strings.ContainsRune(traditionalOnly, r) {
			m[r] = 's'
		}
	}
	for _, r := range traditionalOnly {
		if !strings.ContainsRune(simplifiedOnly, r) {
			m[r] = 't'
		}
	}
	return m
}
