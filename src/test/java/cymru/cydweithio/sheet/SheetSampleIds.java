package cymru.cydweithio.sheet;

import cymru.cydweithio.it.SampleIds;
import java.util.Map;

/** A spreadsheet that was imported, and one that waits, in addresses. */
class SheetSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put("{import}", ids.linked("coordinator", "/imports/" + ids.get("{own}"), "/imported/"));
        ids.put(
                "{upload}",
                ids.sent(
                        "coordinator",
                        "/import-new/" + ids.get("{own}"),
                        "form#upload",
                        Map.of("upload:kind", "ACTIONS", "upload:go", ""),
                        "upload:file",
                        "Ref,Action,Owner,Due\nX1,Do it,Nobody known,whenever\nTotal,1,,\n"));
        ids.put(
                "{moneyUpload}",
                ids.sent(
                        "commissioner",
                        "/money-import/" + ids.get("{council}"),
                        "form#upload",
                        Map.of("upload:kind", "PAYMENTS", "upload:go", ""),
                        "upload:file",
                        "Supplier,Payment date,Transaction no,Amount excl VAT,VAT amount\nNobody known,1 March 2026,T1,10.00,2.00\n"));
    }
}
