package linli.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Names for people who have not told theirs: of somewhere and something, or of somebody who likes to do something. They
 * are put together of words that go with each other whatever is drawn, and of nothing that is known of the person.
 */
public final class NewcomerNames {
    private static final List<String> PLACES = List.of(
            "桥边", "河边", "巷口", "檐下", "树下", "窗边", "渡口", "田埂上", "院子里", "山脚下", "湖边", "竹林里", "阳台上", "屋顶上", "城东", "城西", "井边",
            "花架下", "亭子里", "茶山上", "堤上", "岸边", "村口", "廊下", "林间", "溪边", "南坡", "北岸", "小院里", "雨后", "月下", "晨雾里", "晚风里", "山那边",
            "桥那头", "街角", "书架旁", "灯下", "荷塘边", "麦田里");
    private static final List<String> THINGS = List.of(
            "薄荷", "桂花", "青团", "麻雀", "白鹭", "水獭", "柿子", "荷叶", "莲蓬", "菱角", "石榴", "枇杷", "杨梅", "青梅", "山楂", "银杏", "香樟", "芦苇",
            "蒲公英", "牵牛花", "绣球", "茉莉", "栀子", "海棠", "玉兰", "水仙", "芍药", "豌豆", "毛豆", "蚕豆", "南瓜", "莴笋", "香菇", "莲藕", "糯米",
            "麦穗", "稻子", "云雀", "喜鹊", "燕子", "鸳鸯", "小鹿", "松鼠", "刺猬", "锦鲤", "蜻蜓", "萤火虫", "竹子", "芭蕉", "银鱼", "风筝", "小船", "灯笼",
            "蒲扇", "茶壶", "团扇", "毛笔", "纸鹤", "月亮", "云朵");
    private static final List<String> DOINGS = List.of(
            "爱喝粥的", "爱散步的", "听雨的", "早起的", "捡叶子的", "种豆子的", "看云的", "写信的", "煮茶的", "养花的", "赶早市的", "晒太阳的", "划船的", "放风筝的",
            "数星星的", "修伞的", "画画的", "翻书的", "做面包的", "腌笋的", "揉面的", "织毛衣的", "打太极的", "哼小曲的", "跑步的", "骑车的", "钓月亮的", "等花开的",
            "摘枇杷的", "剥莲子的", "折纸的", "临帖的", "包饺子的", "烤红薯的", "爱吃面的", "爱笑的", "慢慢走的", "带伞的", "吹口哨的", "下棋的", "弹琴的", "收集石头的",
            "认路的", "做手账的", "拍照的");
    private static final List<String> NAMES = List.of(
            "小满", "谷雨", "白露", "芒种", "立夏", "春分", "小寒", "冬至", "小雪", "豆豆", "米粒", "阿圆", "阿布", "年年", "暖暖", "乐乐", "团团", "小鱼",
            "栗子", "柚子", "麦子", "桃桃", "悠悠", "安安");
    private static final List<String> ENGLISH_PLACES = List.of(
            "by the Bridge",
            "by the Canal",
            "by the Lake",
            "by the Window",
            "by the Old Gate",
            "by the Well",
            "by the Tea Hill",
            "by the Ferry",
            "on the Balcony",
            "on the Roof",
            "on the Corner",
            "on the South Bank",
            "under the Eaves",
            "under the Maple",
            "under the Moon",
            "under the Lantern",
            "in the Courtyard",
            "in the Bamboo",
            "in the Morning Mist",
            "in the Orchard",
            "in the Rain",
            "in the Wheat",
            "up the Lane",
            "across the River");
    private static final List<String> ENGLISH_THINGS = List.of(
            "Mint",
            "Heron",
            "Sparrow",
            "Osmanthus",
            "Persimmon",
            "Lotus",
            "Otter",
            "Plum",
            "Loquat",
            "Magnolia",
            "Willow",
            "Reed",
            "Jasmine",
            "Swallow",
            "Lark",
            "Magpie",
            "Squirrel",
            "Hedgehog",
            "Dragonfly",
            "Firefly",
            "Ginkgo",
            "Peony",
            "Camellia",
            "Chestnut",
            "Barley",
            "Pear",
            "Apricot",
            "Cloud",
            "Kite",
            "Teapot",
            "Lantern",
            "Little Boat",
            "Paper Crane",
            "Umbrella",
            "Maple",
            "Fern",
            "Clover",
            "Cricket",
            "Carp",
            "Fawn");
    private static final List<String> ENGLISH_DOINGS = List.of(
            "Early-rising",
            "Tea-brewing",
            "Cloud-watching",
            "Letter-writing",
            "Kite-flying",
            "Star-counting",
            "Bread-baking",
            "Leaf-collecting",
            "Rain-listening",
            "Slow-walking",
            "Book-reading",
            "Bean-planting",
            "Whistling",
            "Humming",
            "Strolling",
            "Smiling");

    private NewcomerNames() {}

    /** So many different names, fewer if there are not so many, in the language of the locale: Chinese or else English. */
    public static List<String> draw(int count, Locale locale, RandomGenerator random) {
        var drawn = new LinkedHashSet<String>();
        for (int i = 0; i < count * 4 && drawn.size() < count; i++) {
            drawn.add(isChinese(locale) ? chinese(random) : english(random));
        }
        return List.copyOf(drawn);
    }

    /** The Chinese name that always goes with the seed. */
    public static String of(long seed) {
        return chinese(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }

    /** All there are in a language. */
    static Set<String> all(Locale locale) {
        var all = new LinkedHashSet<String>();
        if (isChinese(locale)) {
            PLACES.forEach(place -> THINGS.forEach(thing -> all.add(place + "的" + thing)));
            DOINGS.forEach(doing -> somebody().forEach(name -> all.add(doing + name)));
        } else {
            ENGLISH_THINGS.forEach(thing -> {
                ENGLISH_PLACES.forEach(place -> all.add(thing + " " + place));
                ENGLISH_DOINGS.forEach(doing -> all.add(doing + " " + thing));
            });
        }
        return all;
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static String chinese(RandomGenerator random) {
        return random.nextBoolean()
                ? pick(PLACES, random) + "的" + pick(THINGS, random)
                : pick(DOINGS, random) + pick(somebody(), random);
    }

    private static String english(RandomGenerator random) {
        var thing = pick(ENGLISH_THINGS, random);
        return random.nextInt(3) == 0
                ? pick(ENGLISH_DOINGS, random) + " " + thing
                : thing + " " + pick(ENGLISH_PLACES, random);
    }

    private static List<String> somebody() {
        var all = new ArrayList<>(NAMES);
        all.addAll(THINGS);
        return all;
    }

    private static String pick(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
