package linli.ledger.statement;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import linli.ledger.LedgerPermission;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.ledger.statement.StatementQueries.Which;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}")
class WalletController {
    private final StatementQueries statements;
    private final StorePostings postings;
    private final WriteStatement statement;

    WalletController(StatementQueries statements, StorePostings postings, WriteStatement statement) {
        this.statements = statements;
        this.postings = postings;
        this.statement = statement;
    }

    @GetMapping("/wallet")
    @Access(level = Access.Level.MEMBER)
    MyWallet myWallet(@PathVariable BrandId brand, Actor actor) {
        return MyWallet.of(statements.wallet(brand, OwnerId.of(actor.person())));
    }

    @GetMapping("/wallet/postings")
    @Access(level = Access.Level.MEMBER)
    Page<PostingView> myPostings(@PathVariable BrandId brand, Actor actor, PageRequest page) {
        return statements.postings(brand, OwnerId.of(actor.person()), Which.ALL, ByAge.NEWEST, page);
    }

    /** What happened to one's money, one line for each deed whatever it took. */
    @GetMapping("/wallet/deeds")
    @Access(level = Access.Level.MEMBER)
    Page<Deed> myDeeds(@PathVariable BrandId brand, Actor actor, PageRequest page) {
        return statements.deeds(brand, OwnerId.of(actor.person()), page);
    }

    @GetMapping(path = "/wallet/statement", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.MEMBER)
    void myStatement(
            @PathVariable BrandId brand,
            @ParameterObject @Valid StatementPeriod period,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        statement.own(brand, OwnerId.of(actor.person()), period, wanted, response);
    }

    @GetMapping("/stores/{store}/wallet")
    @Access(level = Access.Level.STORE, permission = LedgerPermission.READ)
    WalletView storeWallet(@PathVariable BrandId brand, @PathVariable OwnerId store) {
        return statements.wallet(brand, store);
    }

    @GetMapping("/stores/{store}/wallet/postings")
    @Access(level = Access.Level.STORE, permission = LedgerPermission.READ)
    Page<PostingView> listStorePostings(
            @PathVariable BrandId brand,
            @PathVariable OwnerId store,
            @ParameterObject @Valid PostingFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page) {
        return postings.page(brand, store, filter, sort, page);
    }

    @GetMapping("/stores/{store}/wallet/postings/count")
    @Access(level = Access.Level.STORE, permission = LedgerPermission.READ)
    Matches countStorePostings(
            @PathVariable BrandId brand, @PathVariable OwnerId store, @ParameterObject @Valid PostingFilter filter) {
        return postings.count(brand, store, filter);
    }

    @GetMapping(path = "/stores/{store}/wallet/postings/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STORE, permission = LedgerPermission.READ)
    void exportStorePostings(
            @PathVariable BrandId brand,
            @PathVariable OwnerId store,
            @ParameterObject @Valid PostingFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        postings.export(brand, store, actor.person(), filter, sort, wanted, response);
    }

    @GetMapping(path = "/stores/{store}/wallet/statement", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STORE, permission = LedgerPermission.READ)
    void storeStatement(
            @PathVariable BrandId brand,
            @PathVariable OwnerId store,
            @ParameterObject @Valid StatementPeriod period,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        statement.ofStore(brand, store, actor.person(), period, wanted, response);
    }

    @GetMapping("/ledger/summary")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.READ)
    LedgerSummary ledgerSummary(@PathVariable BrandId brand) {
        return statements.summary(brand);
    }

    @GetMapping("/ledger/entries/{subject}")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.READ)
    List<EntryPosting> ledgerEntries(@PathVariable BrandId brand, @PathVariable SubjectId subject) {
        return statements.about(brand, subject);
    }
}
