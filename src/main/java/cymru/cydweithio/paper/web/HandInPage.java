package cymru.cydweithio.paper.web;

import cymru.cydweithio.paper.HandIns;
import cymru.cydweithio.paper.Intake;
import cymru.cydweithio.paper.Upload;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** Where an author with a link, and without an account, hands in one paper. It shows nothing else. */
@Named
@ViewScoped
public class HandInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HandIns handIns;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private RequestLanguage language;

    @Inject
    private Intake intake;

    @Inject
    @Param(pathIndex = 0)
    private String token;

    private HandIns.HandInView view;
    private Language versionLanguage;
    private transient Part file;

    public void open() {
        view = handIns.open(token);
        versionLanguage = language.get();
    }

    public void submit() throws IOException {
        handIns.submit(token, versionLanguage, Upload.of(file));
        notices.done("paper.handIn.done");
        redirects.to("/hand-in/" + token);
    }

    public HandIns.HandInView getView() {
        return view;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public Language getVersionLanguage() {
        return versionLanguage;
    }

    public void setVersionLanguage(Language versionLanguage) {
        this.versionLanguage = versionLanguage;
    }

    /** How large a file may be, so that the browser can say so before it sends anything. */
    public long getMostBytes() {
        return intake.mostBytes();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
