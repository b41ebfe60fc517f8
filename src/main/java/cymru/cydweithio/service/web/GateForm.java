package cymru.cydweithio.service.web;

import cymru.cydweithio.service.Gate;
import java.io.Serializable;

/** A gate that is met, with what shows it. */
public class GateForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Gate gate;
    private String evidence;

    public Gate getGate() {
        return gate;
    }

    public void setGate(Gate gate) {
        this.gate = gate;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
