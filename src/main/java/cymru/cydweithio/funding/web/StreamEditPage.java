package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.FundingStreams;
import cymru.cydweithio.funding.StreamId;
import cymru.cydweithio.funding.StreamRegister;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.service.CommissioningChoices;
import cymru.cydweithio.service.Theme;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The form in which the facts of a stream are changed by who holds it. */
@Named
@ViewScoped
public class StreamEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FundingStreams streams;

    @Inject
    private StreamRegister register;

    @Inject
    private CommissioningChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private StreamId id;
    private FundingStreams.StreamView stream;
    private StreamForm form;
    private List<CommissioningChoices.Choice> organisations;
    private List<CommissioningChoices.Choice> partnerships;

    public void open() {
        id = StreamId.parse(path);
        stream = streams.view(id);
        if (!stream.mayEdit()) {
            throw new NotPermitted();
        }
        form = StreamForm.of(stream.details());
        organisations = choices.organisations();
        partnerships = choices.partnerships();
    }

    public void save() {
        register.describe(id, stream.version(), form.details());
        notices.done("funding.described");
        redirects.to("/stream/" + id);
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public FundingStreams.StreamView getStream() {
        return stream;
    }

    public StreamForm getForm() {
        return form;
    }

    public List<CommissioningChoices.Choice> getOrganisations() {
        return organisations;
    }

    public List<CommissioningChoices.Choice> getPartnerships() {
        return partnerships;
    }
}
