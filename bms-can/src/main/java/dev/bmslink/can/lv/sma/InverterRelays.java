package dev.bmslink.can.lv.sma;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;

/**
 * 0x307, inverter to battery, every second: relays and generators of up to four inverters, and the functions that are
 * active.
 *
 * <p>SMA documents the first word only, without its bits. The functions have the names of the inverter's parameters.
 */
public final class InverterRelays {

    /** Relay 1 of the master is on. */
    public static final Flag RELAY_1_MASTER = flag("relay_1_master", 0, 0);

    /** Relay 2 of the master is on. */
    public static final Flag RELAY_2_MASTER = flag("relay_2_master", 0, 1);

    /** Relay 1 of slave 1 is on. */
    public static final Flag RELAY_1_SLAVE_1 = flag("relay_1_slave_1", 0, 2);

    /** Relay 2 of slave 1 is on. */
    public static final Flag RELAY_2_SLAVE_1 = flag("relay_2_slave_1", 0, 3);

    /** Relay 1 of slave 2 is on. */
    public static final Flag RELAY_1_SLAVE_2 = flag("relay_1_slave_2", 0, 4);

    /** Relay 2 of slave 2 is on. */
    public static final Flag RELAY_2_SLAVE_2 = flag("relay_2_slave_2", 0, 5);

    /** Relay 1 of slave 3 is on. */
    public static final Flag RELAY_1_SLAVE_3 = flag("relay_1_slave_3", 0, 6);

    /** Relay 2 of slave 3 is on. */
    public static final Flag RELAY_2_SLAVE_3 = flag("relay_2_slave_3", 0, 7);

    /** The generator at the master runs. */
    public static final Flag GENERATOR_RUNNING_MASTER = flag("generator_running_master", 1, 0);

    /** The generator at slave 1 runs. */
    public static final Flag GENERATOR_RUNNING_SLAVE_1 = flag("generator_running_slave_1", 1, 1);

    /** The generator at slave 2 runs. */
    public static final Flag GENERATOR_RUNNING_SLAVE_2 = flag("generator_running_slave_2", 1, 2);

    /** The generator at slave 3 runs. */
    public static final Flag GENERATOR_RUNNING_SLAVE_3 = flag("generator_running_slave_3", 1, 3);

    /** Function AutoGn is active. */
    public static final Flag FUNCTION_AUTO_GN = flag("function_auto_gn", 2, 0);

    /** Function AutoLodExt is active. */
    public static final Flag FUNCTION_AUTO_LOD_EXT = flag("function_auto_lod_ext", 2, 1);

    /** Function AutoLodSoc is active. */
    public static final Flag FUNCTION_AUTO_LOD_SOC = flag("function_auto_lod_soc", 2, 2);

    /** Function Tm1 is active. */
    public static final Flag FUNCTION_TM1 = flag("function_tm1", 2, 3);

    /** Function Tm2 is active. */
    public static final Flag FUNCTION_TM2 = flag("function_tm2", 2, 4);

    /** Function ExtPwrDer is active. */
    public static final Flag FUNCTION_EXT_PWR_DER = flag("function_ext_pwr_der", 2, 5);

    /** Function ExtVfOk is active. */
    public static final Flag FUNCTION_EXT_VF_OK = flag("function_ext_vf_ok", 2, 6, IMPLEMENTED_BY_SEVERAL, "SOLD, SVD");

    /** Function GdOn is active. */
    public static final Flag FUNCTION_GD_ON = flag("function_gd_on", 2, 7, IMPLEMENTED_BY_SEVERAL, "SOLD, SVD");

    /** Function Error is active. */
    public static final Flag FUNCTION_ERROR = flag("function_error", 3, 0);

    /** Function Run is active. */
    public static final Flag FUNCTION_RUN = flag("function_run", 3, 1);

    /** Function BatFan is active. */
    public static final Flag FUNCTION_BAT_FAN = flag("function_bat_fan", 3, 2);

    /** Function AcdCir is active. */
    public static final Flag FUNCTION_ACD_CIR = flag("function_acd_cir", 3, 3);

    /** Function MccBatFan is active. */
    public static final Flag FUNCTION_MCC_BAT_FAN = flag("function_mcc_bat_fan", 3, 4);

    /** Function MccAutoLod is active. */
    public static final Flag FUNCTION_MCC_AUTO_LOD = flag("function_mcc_auto_lod", 3, 5);

    /** Function Chp is active. */
    public static final Flag FUNCTION_CHP = flag("function_chp", 3, 6);

    /** Function ChpAdd is active. */
    public static final Flag FUNCTION_CHP_ADD = flag("function_chp_add", 3, 7);

    /** Function SiComRemote is active. */
    public static final Flag FUNCTION_SI_COM_REMOTE = flag("function_si_com_remote", 4, 0);

    /** Function OverLoad is active. */
    public static final Flag FUNCTION_OVER_LOAD = flag("function_over_load", 4, 1);

    /** Function ExtSrcConn is active. */
    public static final Flag FUNCTION_EXT_SRC_CONN = flag("function_ext_src_conn", 5, 0);

    /** Function Silent is active. */
    public static final Flag FUNCTION_SILENT = flag("function_silent", 5, 1);

    /** Function Current is active. */
    public static final Flag FUNCTION_CURRENT = flag("function_current", 5, 2);

    /** Function FeedSelfC is active. */
    public static final Flag FUNCTION_FEED_SELF_C = flag("function_feed_self_c", 5, 3);

    /** Function Esave is active. */
    public static final Flag FUNCTION_ESAVE = flag("function_esave", 5, 4);

    /** The description of this message. */
    public static final Message MESSAGE = SunnyIsland.fromInverter("inverter_relays", 0x307)
            .lengths(8, 2, 4, 6)
            .purpose("Relays, generators and active functions of the inverters.")
            .source(DOCUMENTED, "SMA, SOLD")
            .layout(
                    RELAY_1_MASTER,
                    RELAY_2_MASTER,
                    RELAY_1_SLAVE_1,
                    RELAY_2_SLAVE_1,
                    RELAY_1_SLAVE_2,
                    RELAY_2_SLAVE_2,
                    RELAY_1_SLAVE_3,
                    RELAY_2_SLAVE_3,
                    GENERATOR_RUNNING_MASTER,
                    GENERATOR_RUNNING_SLAVE_1,
                    GENERATOR_RUNNING_SLAVE_2,
                    GENERATOR_RUNNING_SLAVE_3,
                    FUNCTION_AUTO_GN,
                    FUNCTION_AUTO_LOD_EXT,
                    FUNCTION_AUTO_LOD_SOC,
                    FUNCTION_TM1,
                    FUNCTION_TM2,
                    FUNCTION_EXT_PWR_DER,
                    FUNCTION_EXT_VF_OK,
                    FUNCTION_GD_ON,
                    FUNCTION_ERROR,
                    FUNCTION_RUN,
                    FUNCTION_BAT_FAN,
                    FUNCTION_ACD_CIR,
                    FUNCTION_MCC_BAT_FAN,
                    FUNCTION_MCC_AUTO_LOD,
                    FUNCTION_CHP,
                    FUNCTION_CHP_ADD,
                    FUNCTION_SI_COM_REMOTE,
                    FUNCTION_OVER_LOAD,
                    FUNCTION_EXT_SRC_CONN,
                    FUNCTION_SILENT,
                    FUNCTION_CURRENT,
                    FUNCTION_FEED_SELF_C,
                    FUNCTION_ESAVE);

    private InverterRelays() {}

    private static Flag flag(String name, int byteIndex, int bit) {
        return flag(name, byteIndex, bit, ONE_SOURCE, "SOLD");
    }

    private static Flag flag(String name, int byteIndex, int bit, Confidence confidence, String source) {
        return Field.named(name).bit(byteIndex, bit).source(confidence, source).flag();
    }
}
