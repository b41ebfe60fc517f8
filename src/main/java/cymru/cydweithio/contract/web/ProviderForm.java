package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ProviderDetails;
import java.io.Serializable;

/** What somebody types of a provider. */
public class ProviderForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String number;
    private String address;

    void show(ProviderDetails details) {
        name = details.name();
        number = details.registration();
        address = details.address();
    }

    ProviderDetails details() {
        return new ProviderDetails(name, number, address);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
