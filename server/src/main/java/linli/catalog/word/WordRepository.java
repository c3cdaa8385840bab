package linli.catalog.word;

import java.util.List;
import java.util.Map;
import linli.catalog.Wording;
import linli.catalog.word.WordController.BrandWord;
import linli.catalog.word.WordController.UsedWord;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class WordRepository {
    private static final int MOST_USED = 2_000;

    /** Code points of 255 characters. */
    private static final int LONGEST = 3_060;

    private final Database db;

    WordRepository(Database db) {
        this.db = db;
    }

    /** Keeps others who tell the brand's words waiting until the transaction ends. */
    void lock(BrandId brand) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('catalog.word', :brand))")
                .param("brand", brand)
                .query(row -> {});
    }

    /** By the primary key, one statement for those that are told and one for those that nobody says any more. */
    void tell(BrandId brand, Map<String, String> words) {
        db.sql("""
                delete from catalog.word w using unnest(:zh::text[], :en::text[]) t (zh, en)
                 where w.brand = :brand and w.zh = t.zh and t.en = ''
                """)
                .param("brand", brand)
                .texts("zh", words.keySet())
                .texts("en", words.values())
                .update();
        db.sql("""
                insert into catalog.word (brand, zh, en)
                select :brand, zh, en from unnest(:zh::text[], :en::text[]) t (zh, en) where en <> ''
                on conflict (brand, zh) do update set en = excluded.en
                """)
                .param("brand", brand)
                .texts("zh", words.keySet())
                .texts("en", words.values())
                .update();
    }

    /** By the primary key. */
    int count(BrandId brand) {
        return db.sql("select count(*) from catalog.word where brand = :brand")
                .param("brand", brand)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** By the primary key; at most {@link Wording#MOST}. */
    List<BrandWord> list(BrandId brand) {
        return db.sql("select zh, en from catalog.word where brand = :brand order by zh")
                .param("brand", brand)
                .query((row, _) -> new BrandWord(row.getString("zh"), row.getString("en")))
                .list();
    }

    /**
     * The words that the brand's products and stores use and that need telling, those without English first: one scan of its
     * products, their variants and pictures and of its stores, {@link #MOST_USED} words that are short enough to be told.
     */
    List<UsedWord> used(BrandId brand) {
        return db.sql("""
                with used as (
                  select word, p.id as thing
                    from catalog.product p, unnest(p.scenes || p.tags || p.options || p.vendor) word
                   where p.brand = :brand and p.archived_at is null
                  union all
                  select value, p.id from catalog.product p
                    join catalog.variant v on v.brand = p.brand and v.product = p.id, unnest(v.option_values) value
                   where p.brand = :brand and p.archived_at is null
                  union all
                  select i.alt, p.id from catalog.product p
                    join catalog.image i on i.brand = p.brand and i.product = p.id and i.alt <> p.title
                   where p.brand = :brand and p.archived_at is null
                  union all
                  select s.hours, s.id from network.store_v1 s where s.brand = :brand
                )
                select u.word, count(distinct u.thing) as uses, coalesce(w.en, '') as en
                  from used u left join catalog.word w on w.brand = :brand and w.zh = u.word
                 where u.word ~ '[^\\x01-\\x7f]' and char_length(u.word) <= :longest
                 group by u.word, w.en
                 order by w.en is not null, uses desc, u.word limit :limit
                """)
                .param("brand", brand)
                .param("longest", LONGEST)
                .param("limit", MOST_USED)
                .query((row, _) -> new UsedWord(row.getString("word"), row.getString("en"), row.getInt("uses")))
                .list();
    }
}
