package cymru.cydweithio.house.broken;

import net.fortuna.ical4j.model.Calendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.Workbook;
import org.quartz.Scheduler;

/** Holds tools that belong to one capability each. */
class BrokenTools {

    PDDocument document;
    Workbook workbook;
    Scheduler scheduler;
    Calendar calendar;
    XWPFDocument word;
}
