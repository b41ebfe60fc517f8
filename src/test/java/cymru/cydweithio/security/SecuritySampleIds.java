package cymru.cydweithio.security;

import cymru.cydweithio.it.SampleIds;

/** An account in addresses. */
class SecuritySampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put("{account}", ids.linked("administrator", "/accounts?q=chair", "/account-admin/"));
    }
}
